package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.individualBusiness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.access.Visitor;
import org.credit531.calendar.DayTurn;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.Explaining;
import org.credit531.evaluation.Explanation;
import org.credit531.evaluation.SubjectEvaluation;
import org.credit531.identifiers.SubjectKind;
import org.credit531.law.LawSettings;
import org.credit531.law.SettableLaws;
import org.credit531.record.Disclosure;
import org.credit531.record.Knowledge;
import org.credit531.scoring.Effect;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** When an article ends, what hangs on it stops on that day, visibly; the days before stay as they were. */
@PlatformTest(properties = "credit531.collection.months-kept=600")
@Import({ClockSettings.class, LawSettings.class})
class EndingArticlesIntegrationTests {

    private static final String TOMORROW = "2026-11-24";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Visitor CENTRE =
            Visitor.client("centre", null, Set.of(Role.CREDIT_CENTRE), Set.of(Scope.RECORDS_READ));

    @LocalServerPort
    private int port;

    @Autowired
    private Batches batches;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Explaining explaining;

    @Autowired
    private Disclosure disclosure;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SettableLaws laws;

    @Autowired
    private TestDatabase database;

    private Sending sending;

    @BeforeEach
    void prepare() {
        clock.set(TODAY.toString());
        laws.reset();
        sending = new Sending(batches);
    }

    @AfterEach
    void restoreTheLaw() {
        laws.reset();
    }

    private Subject firmWithLowGrade(int number) throws Exception {
        sending.registrationsByIndustry(enterprise(number) + ",甲乙路桥有限公司,存续,2010-05-06,,5000,2020-01-02,4812\n");
        sending.grades("甲乙路桥有限公司,%s,施工,D,40,2026-03-15\n".formatted(enterprise(number)));
        sending.awaitEvaluation(database);
        return subjects.requested(enterprise(number));
    }

    @Test
    void suspendsTheIndicatorsOfAnArticleOnTheDayItEnds() throws Exception {
        Subject firm = firmWithLowGrade(1);
        laws.end("zj-2018:16", TOMORROW);
        turn.run();
        SubjectEvaluation before = evaluations.present(firm).orElseThrow();
        assertThat(before.evaluation().nextChange()).isEqualTo(TOMORROW);
        assertThat(before.evaluation().contributions()).noneMatch(one -> one.effect() == Effect.SUSPENDED);
        assertThat(stored(firm)).isEqualTo(before.evaluation().points());

        clock.set(TOMORROW);
        SubjectEvaluation after = evaluations.present(firm).orElseThrow();
        assertThat(after.evaluation().points())
                .as("the deduction of 40 points is gone")
                .isEqualTo(before.evaluation().points() + 40_000);
        assertThat(searched(firm))
                .as("without any job")
                .isEqualTo(after.evaluation().points());
        turn.run();
        assertThat(stored(firm)).isEqualTo(after.evaluation().points());
        assertThat(get("/subjects/" + firm.code())).contains("暂停计分", "第16条已经失效");

        SubjectEvaluation past = evaluations.of(firm, TODAY, before.knownAt()).orElseThrow();
        assertThat(past.evaluation()).as("as of the day before").isEqualTo(before.evaluation());
    }

    @Test
    void explainsWhichArticleEndedToEverybodyAndStillAddsUp() throws Exception {
        Subject firm = firmWithLowGrade(2);
        laws.end("zj-2018:12", TOMORROW);
        clock.set(TOMORROW);
        SubjectEvaluation evaluated = evaluations.present(firm).orElseThrow();
        List<Explanation> shown = explaining.of(evaluated, Visitor.anybody(), Locale.CHINA);
        assertThat(shown.stream().mapToLong(Explanation::points).sum())
                .isEqualTo(evaluated.evaluation().points());
        assertThat(shown)
                .filteredOn(line -> line.effect().equals("suspended"))
                .as("one rests on the article, the other reads an item that does")
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.reason()).contains("第12条已经失效"))
                .allSatisfy(line -> assertThat(line.recordKey()).isNull());
    }

    @Test
    void takesAndPublishesNothingOfAnItemWhoseArticleHasEnded() throws Exception {
        Subject firm = firmWithLowGrade(3);
        laws.end("zj-2018:12", TOMORROW);
        String records = "/api/v1/subjects/" + firm.code() + "/records";
        assertThat(get(records)).contains("construction-market-grade");
        clock.set(TOMORROW);
        assertThat(get(records)).doesNotContain("construction-market-grade").contains("registration");
        assertThat(get("/subjects/" + firm.code())).doesNotContain("2026-03-15");
        assertThat(disclosure.mayKnow("construction-market-grade", SubjectKind.ENTERPRISE, CENTRE))
                .as("who works with internal information still sees it")
                .isTrue();
        assertThatThrownBy(() -> sending.grades("甲,%s,施工,D,40,2026-03-16\n".formatted(firm.code())))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("basis-ended"));
        assertThat(get("/catalogue/construction-market-grade"))
                .contains("起中止", "/law/zj-2018/12", "/models/enterprise-construction#construction-grade");
        assertThat(get("/models/enterprise-construction")).contains("已中止，计中性分");
        assertThat(get("/law/zj-2018/12")).contains("建设市场信用等级", "已中止");
        assertThat(get("/law?state=ended")).contains("zj-2018");
        assertThat(get("/api/v1/law/articles/zj-2018:12")).contains("\"state\":\"ended\"", "construction-market-grade");
    }

    @Test
    void goesOnUnderTheActThatReplacesIt() throws Exception {
        Subject firm = firmWithLowGrade(4);
        long points = evaluations.present(firm).orElseThrow().evaluation().points();
        laws.end("zj-2018:12", TOMORROW);
        clock.set(TOMORROW);
        turn.run();
        assertThat(stored(firm)).isNotEqualTo(points);
        laws.replace("zj-2018:12", TOMORROW, "zj-2027:15");
        assertThat(searched(firm)).as("at once").isEqualTo(points);
        turn.run();
        assertThat(stored(firm)).isEqualTo(points);
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).contains("construction-market-grade");
        assertThat(sending.grades("甲,%s,施工,A,90,2026-11-20\n".formatted(firm.code()))
                        .counts()
                        .accepted())
                .isEqualTo(1);
        assertThat(get("/law/zj-2027/15")).contains("建设市场信用等级");
    }

    @Test
    void evaluatesNobodyByAModelWhoseBasisHasEnded() throws Exception {
        Subject firm = firmWithLowGrade(5);
        long points = stored(firm);
        laws.end("db33t-1331-2023", TOMORROW);
        clock.set(TOMORROW);
        assertThatThrownBy(() -> evaluations.present(firm))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("model-suspended"));
        assertThat(evaluations.results(List.of(firm.id()))).isEmpty();
        assertThat(get("/subjects/" + firm.code())).contains("已于2026-11-24失效");
        assertThat(evaluations.of(firm, TODAY, knowledge.latest())).isPresent();
        turn.run();
        assertThat(storedResults()).isZero();
        laws.reset();
        turn.run();
        assertThat(stored(firm)).isEqualTo(points);
    }

    @Test
    void keepsRecordsNoLongerWhenTheArticleOfTheirTermEnds() throws Exception {
        Subject firm = firmWithLowGrade(6);
        laws.end("zj-2018:16", TOMORROW);
        clock.set("2031-03-14");
        turn.run();
        assertThat(grades(firm)).isEqualTo(1);
        clock.set("2031-03-15");
        turn.run();
        assertThat(grades(firm)).isZero();
    }

    @Test
    void publishesAdverseRecordsOfIndividualBusinessesOnlyWhileAnArticleSaysSo() throws Exception {
        String code = individualBusiness(7);
        Batch sent = sending.send(
                "abnormal-operation",
                "market-regulation",
                Batch.Mode.DELTA,
                null,
                "统一社会信用代码,企业名称,列入原因,列入日期\n%s,丙面馆,其他,2026-05-06\n".formatted(code));
        assertThat(sent.counts().accepted()).isEqualTo(1);
        String records = "/api/v1/subjects/" + code + "/records";
        assertThat(get(records)).contains("abnormal-operation");
        laws.end("qygs:17", TOMORROW);
        clock.set(TOMORROW);
        assertThat(get(records)).doesNotContain("abnormal-operation");
        assertThat(disclosure.mayKnow("social-insurance-arrears", SubjectKind.INDIVIDUAL_BUSINESS, Visitor.anybody()))
                .as("an item without such an article never shows them")
                .isFalse();
        assertThat(disclosure.mayKnow("social-insurance-arrears", SubjectKind.ENTERPRISE, Visitor.anybody()))
                .isTrue();
    }

    private long searched(Subject firm) {
        return evaluations.results(List.of(firm.id())).get(firm.id()).points();
    }

    /** When nothing is left to be evaluated: the turn of the day leaves that to the background. */
    private long stored(Subject firm) throws InterruptedException {
        sending.awaitEvaluation(database);
        return database.sql()
                .sql("select points from evaluation_result where subject = :id")
                .param("id", firm.id().value())
                .query(Long.class)
                .single();
    }

    private long storedResults() throws InterruptedException {
        sending.awaitEvaluation(database);
        return database.sql()
                .sql("select count(*) from evaluation_result")
                .query(Long.class)
                .single();
    }

    private long grades(Subject firm) {
        return database.sql()
                .sql("select count(*) from statement where party_code = :code and item = 'construction-market-grade'")
                .param("code", firm.code())
                .query(Long.class)
                .single();
    }

    private String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
