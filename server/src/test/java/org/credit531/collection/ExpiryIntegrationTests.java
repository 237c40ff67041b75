package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.credit531.calendar.DayTurn;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.Reader;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A record ends on the day its term is over, everywhere, whether or not a job has run. */
@PlatformTest(properties = "credit531.collection.months-kept=600")
@Import(ClockSettings.class)
class ExpiryIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Batches batches;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private Sending sending;

    @BeforeEach
    void prepare() {
        clock.set("2026-11-23");
        sending = new Sending(batches);
    }

    private Subject firmWithLowGrade(int number) throws Exception {
        sending.registrationsByIndustry(enterprise(number) + ",甲乙路桥有限公司,存续,2010-05-06,,5000,2020-01-02,4812\n");
        sending.grades("甲乙路桥有限公司,%s,施工,D,40,2024-03-15\n".formatted(enterprise(number)));
        return subjects.requested(enterprise(number));
    }

    @Test
    void endsOnTheDayOnPagesInterfaceAndEvaluation() throws Exception {
        Subject firm = firmWithLowGrade(1);
        clock.set("2029-03-14");
        long lastDay = points(firm);
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).contains("construction-market-grade");
        assertThat(get("/subjects/" + firm.code())).contains("2024-03-15");
        clock.set("2029-03-15");
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).doesNotContain("construction-market-grade");
        assertThat(get("/subjects/" + firm.code())).doesNotContain("2024-03-15");
        assertThat(evaluations.present(firm).orElseThrow().records()).hasSize(1);
        assertThat(points(firm)).isGreaterThanOrEqualTo(lastDay);
        assertThat(evaluations.results(List.of(firm.id())).get(firm.id()).points())
                .as("search shows what the page shows, though no job has run")
                .isEqualTo(points(firm));
    }

    @Test
    void deletesWhatIsOverAndLeavesOnlyThatItWasDeleted() throws Exception {
        Subject firm = firmWithLowGrade(2);
        clock.set("2029-03-15");
        turn.run();
        assertThat(grades(firm)).isZero();
        assertThat(database.sql()
                        .sql("select count(*) from removed_record where subject = :id and article = 'zj-2018:16'")
                        .param("id", firm.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(evaluations.results(List.of(firm.id())).get(firm.id()).points())
                .isEqualTo(points(firm));
        turn.run();
        assertThat(grades(firm)).isZero();
    }

    @Test
    void answersThePastUntilItsRecordsAreDeletedAndSaysSoAfterwards() throws Exception {
        Subject firm = firmWithLowGrade(3);
        LocalDate then = LocalDate.of(2026, 11, 23);
        long number = knowledge.latest();
        var answer = evaluations.of(firm, then, number).orElseThrow().evaluation();
        clock.set("2029-03-14");
        assertThat(evaluations.of(firm, then, number).orElseThrow().evaluation())
                .isEqualTo(answer);
        for (boolean deleted : new boolean[] {false, true}) {
            clock.set("2029-03-15");
            if (deleted) {
                turn.run();
            }
            assertThatThrownBy(() -> evaluations.of(firm, then, number))
                    .isInstanceOfSatisfying(RequestProblem.class, problem -> {
                        assertThat(problem.code()).isEqualTo("deleted-under-article");
                        assertThat(problem.message(Locale.ENGLISH))
                                .as("it names its article")
                                .contains("16");
                    });
            assertIsGone("/api/v1/subjects/%s/evaluation?asOf=%s&knownAt=%d".formatted(firm.code(), then, number));
            assertIsGone("/api/v1/subjects/%s/evaluation?asOf=%s".formatted(firm.code(), then));
        }
    }

    /** And not a failure of ours, whether or not the night's run has marked what went. */
    private void assertIsGone(String path) throws Exception {
        var answer = new Reader(port).answer(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(410);
        assertThat(answer.body()).contains("deleted-under-article");
    }

    @Test
    void keepsResultsCurrentWhenOnlyTimePasses() throws Exception {
        Subject firm = firmWithLowGrade(4);
        for (String day : List.of("2026-12-31", "2027-03-15", "2027-05-06", "2028-01-01", "2029-03-15", "2030-05-06")) {
            clock.set(day);
            turn.run();
            assertThat(evaluations.results(List.of(firm.id())).get(firm.id()).points())
                    .as(day)
                    .isEqualTo(points(firm));
        }
    }

    @Test
    void letsNoRemovedRecordComeBackWithoutItsDate() throws Exception {
        String undated = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分\n甲,%s,施工,D,40\n".formatted(enterprise(6));
        assertThat(send(undated).counts().accepted()).isEqualTo(1);
        clock.set("2031-11-23");
        turn.run();
        assertThat(grades(subjects.requested(enterprise(6)))).isZero();
        Batch again = send(undated);
        assertThat(batches.reasons(again.id())).containsOnlyKeys("removed-before");
        assertThat(grades(subjects.requested(enterprise(6)))).isZero();
    }

    private Batch send(String text) throws Exception {
        return sending.send("construction-market-grade", "transport", Batch.Mode.DELTA, null, text);
    }

    @Test
    void refusesARecordWhoseTermIsOver() throws Exception {
        clock.set("2029-03-15");
        Batch batch = sending.grades("甲,%s,施工,D,40,2024-03-15\n".formatted(enterprise(5)));
        assertThat(batches.reasons(batch.id())).containsOnlyKeys("term-over");
    }

    private long points(Subject firm) {
        return evaluations.present(firm).orElseThrow().evaluation().points();
    }

    private long grades(Subject firm) {
        return database.sql()
                .sql("select count(*) from statement where party_code = :code and item = 'construction-market-grade'")
                .param("code", firm.code())
                .query(Long.class)
                .single();
    }

    private String get(String path) throws Exception {
        return new Reader(port).get(path);
    }
}
