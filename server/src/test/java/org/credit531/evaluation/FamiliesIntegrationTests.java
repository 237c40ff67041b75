package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.individualBusiness;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credit531.catalogue.Catalogue;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.law.Laws;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.reporting.OverdueSources;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Invented models of three families over real records: who is evaluated by which of them, and what is kept of it. */
@PlatformTest
@Import(ClockSettings.class)
class FamiliesIntegrationTests {

    private static final String HEAD = """
            version: 1
            label: {zh: 测试, en: Test}
            """;
    private static final String BODY = """
            scale: 100
            basis: db33t-1331-2023
            dimensions:
              - {id: one, label: {zh: 一, en: One}}
            indicators:
              - id: status
                label: {zh: 状态, en: Status}
                dimension: one
                article: zj-2018:10
                item: registration
                cap: 100
                no-data: %d
                latest: {field: status, table: {active: 100}, otherwise: 0}
            grades:
              - {id: good, label: {zh: 好, en: Good}, from: 50}
              - {id: poor, label: {zh: 差, en: Poor}}
            """;
    private static final String FIRMS =
            "id: firms\nfamily: enterprise\nsubjects: [enterprise]\n" + HEAD + BODY.formatted(10);
    private static final String SHOPS =
            "id: shops\nfamily: individual-business\nsubjects: [individual-business]\n" + HEAD + BODY.formatted(20);
    private static final String INTERMEDIARIES = """
            id: intermediaries
            family: intermediary
            subjects: [enterprise]
            applies-when:
              item: construction-market-grade
              where: [{field: role, equals: supervision}]
            """ + HEAD + BODY.formatted(30);
    private static final String BRIDGES = """
            id: bridges
            extends: {model: firms, version: 1}
            industry: {item: registration, field: industry, prefixes: ['48']}
            basis: db33t-1331-2023
            replaces:
              status: {cap: 60}
            indicators:
              - id: grade
                label: {zh: 等级, en: Grade}
                dimension: one
                article: zj-2018:12
                item: construction-market-grade
                cap: 40
                no-data: 5
                latest: {field: grade, table: {A: 40}, otherwise: 0}
            """ + HEAD;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Laws laws;

    @Autowired
    private OverdueSources overdue;

    @Autowired
    private Editions editions;

    @Autowired
    private JdbcSwitches switches;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private JdbcResults results;

    @Autowired
    private PendingEvaluations pending;

    @Autowired
    private Batches batches;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private EvaluatingSubjects evaluating;

    @BeforeEach
    void register() throws Exception {
        clock.set("2026-11-23");
        evaluating = evaluating(FIRMS, SHOPS, INTERMEDIARIES, BRIDGES);
        send("registration", "market-regulation", """
                统一社会信用代码,名称,登记状态,行业代码,成立日期,核准日期
                %s,甲路桥有限公司,存续,4812,2010-05-06,2020-01-02
                %s,乙监理有限公司,存续,7482,2010-05-06,2020-01-02
                %s,丙面馆,存续,6210,2010-05-06,2020-01-02
                """.formatted(enterprise(1), enterprise(2), individualBusiness(3)));
        send("construction-market-grade", "transport", """
                企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期
                甲路桥有限公司,%s,施工,A,90,2026-03-15
                乙监理有限公司,%s,监理,A,90,2026-03-15
                """.formatted(enterprise(1), enterprise(2)));
    }

    private EvaluatingSubjects evaluating(String... texts) {
        var register = new Register(texts);
        return new EvaluatingSubjects(
                new ModelsInForce(register, catalogue, laws, overdue, editions, switches),
                subjects,
                records,
                knowledge,
                results,
                pending,
                laws,
                PeerFiles.read(),
                Clock.fixed(clock.instant(), clock.getZone()));
    }

    @Test
    void evaluatesAnIntermediaryAsWhatItIsRegisteredAsAndAsAnIntermediary() {
        Subject firm = subjects.requested(enterprise(2));
        assertThat(all(firm)).extracting(one -> one.model().id()).containsExactly("firms", "intermediaries");
        assertThat(evaluating.present(firm).orElseThrow().model().family()).isEqualTo(Family.ENTERPRISE);
        assertThat(in(firm, Family.INTERMEDIARY)).isPresent();
        assertThat(in(firm, Family.GOVERNMENT)).isEmpty();
        assertThat(evaluating.families(firm, LocalDate.of(2026, 11, 23), knowledge.latest()))
                .containsExactly(Family.ENTERPRISE, Family.INTERMEDIARY);
        evaluating.reevaluate(List.of(firm.id()));
        assertThat(stored(firm)).containsExactly("enterprise firms 100000", "intermediary intermediaries 100000");
    }

    @Test
    void letsTheExtensionEvaluateItsIndustryInsteadOfTheBase() {
        Subject firm = subjects.requested(enterprise(1));
        assertThat(all(firm)).extracting(one -> one.model().id()).containsExactly("bridges");
        assertThat(all(firm).getFirst().evaluation().points()).isEqualTo(100_000);
        evaluating.reevaluate(List.of(firm.id()));
        assertThat(stored(firm)).containsExactly("enterprise bridges 100000");
        assertThat(evaluating.results(List.of(firm.id())).get(firm.id()).model())
                .isEqualTo("bridges");
    }

    @Test
    void takesWhatIsKeptAwayWithTheFamily() {
        Subject firm = subjects.requested(enterprise(2));
        evaluating.reevaluate(List.of(firm.id()));
        EvaluatingSubjects without = evaluating(FIRMS);
        without.reevaluate(List.of(firm.id()));
        assertThat(stored(firm)).containsExactly("enterprise firms 100000");
        assertThat(without.all(firm, LocalDate.of(2026, 11, 23), knowledge.latest()))
                .hasSize(1);
    }

    @Test
    void takesNothingAwayThatKnewMore() {
        Subject firm = subjects.requested(enterprise(2));
        evaluating.reevaluate(List.of(firm.id()));
        know(firm, 1);
        EvaluatingSubjects without = evaluating(FIRMS);
        without.reevaluate(List.of(firm.id()));
        assertThat(stored(firm)).containsExactly("enterprise firms 100000", "intermediary intermediaries 100000");
        know(firm, -1);
        without.reevaluate(List.of(firm.id()));
        assertThat(stored(firm)).containsExactly("enterprise firms 100000");
    }

    @Test
    void keepsTheDayOnWhichAFamilyMayBegin() throws Exception {
        send("construction-market-grade", "transport", """
                企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期
                甲路桥有限公司,%s,监理,A,90,2026-11-25
                """.formatted(enterprise(1)));
        Subject firm = subjects.requested(enterprise(1));
        evaluating.reevaluate(List.of(firm.id()));
        assertThat(stored(firm)).containsExactly("enterprise bridges 100000", "intermediary intermediaries null");
        assertThat(nextChange(firm, "intermediary")).isEqualTo("2026-11-25");
        assertThat(in(firm, Family.INTERMEDIARY)).isEmpty();
        clock.set("2026-11-25");
        assertThat(evaluating(INTERMEDIARIES)
                        .of(firm, Family.INTERMEDIARY, LocalDate.of(2026, 11, 25), knowledge.latest()))
                .isPresent();
    }

    @Test
    void showsTheResultOfAnIndividualBusinessToNobodyElse() {
        Subject shop = subjects.requested(individualBusiness(3));
        evaluating.reevaluate(List.of(shop.id()));
        assertThat(stored(shop)).containsExactly("individual-business shops 100000");
        assertThatThrownBy(() -> evaluating.present(shop))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("evaluation-not-open"));
        assertThat(evaluating.results(List.of(shop.id()))).isEmpty();
    }

    private List<SubjectEvaluation> all(Subject subject) {
        return evaluating.all(subject, LocalDate.of(2026, 11, 23), knowledge.latest());
    }

    private Optional<SubjectEvaluation> in(Subject subject, Family family) {
        return evaluating.of(subject, family, LocalDate.of(2026, 11, 23), knowledge.latest());
    }

    private void know(Subject subject, int more) {
        database.sql()
                .sql("update evaluation_result set knowledge = knowledge + :more where subject = :subject")
                .param("more", more)
                .param("subject", subject.id().value())
                .update();
    }

    private List<String> stored(Subject subject) {
        return database.sql()
                .sql("""
                        select family || ' ' || model || ' ' || coalesce(points::text, 'null') from evaluation_result
                         where subject = :subject order by family
                        """)
                .param("subject", subject.id().value())
                .query(String.class)
                .list();
    }

    private String nextChange(Subject subject, String family) {
        return database.sql()
                .sql("select next_change::text from evaluation_result where subject = :subject and family = :family")
                .param("subject", subject.id().value())
                .param("family", family)
                .query(String.class)
                .single();
    }

    private void send(String item, String unit, String text) throws Exception {
        var submission = new Batches.Submission(item, unit, Batch.Mode.DELTA, null, "tests", null, "test.csv");
        var sent = batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (!ended(sent) || pending.any()) {
            assertThat(Instant.now())
                    .as("the batch or its evaluation did not end")
                    .isBefore(limit);
            Thread.sleep(20);
        }
        assertThat(batches.find(sent.id()).orElseThrow().counts().quarantined()).isZero();
    }

    private boolean ended(Batch sent) {
        return batches.find(sent.id()).orElseThrow().state().ended();
    }

    /** A register of invented models. */
    private static final class Register implements PublishedModels {

        private final List<ModelVersion> versions = new ArrayList<>();

        Register(String... texts) {
            List<Model> read = new ArrayList<>();
            for (String text : texts) {
                Model model = Models.read("test.yaml", text, read).orElseThrow();
                read.add(model);
                versions.add(new ModelVersion(
                        model,
                        model.compile(),
                        new Edition(Shelf.MODEL, model.id(), 1, text, "", LocalDate.EPOCH, 0L, "", null)));
            }
        }

        @Override
        public List<ModelVersion> versions() {
            return versions;
        }

        @Override
        public List<ModelVersion> on(LocalDate day, long knowledge) {
            return versions;
        }

        @Override
        public List<ModelVersion> today() {
            return versions;
        }

        @Override
        public List<CompiledModel> all() {
            return versions.stream()
                    .flatMap(version -> version.evaluates().stream())
                    .toList();
        }

        @Override
        public Optional<CompiledModel> model(String id) {
            return all().stream().filter(model -> model.model().id().equals(id)).findFirst();
        }
    }
}
