package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.SubjectKind;
import org.credit531.insight.Difference;
import org.credit531.law.Laws;
import org.credit531.record.Contest;
import org.credit531.record.Disclosure;
import org.credit531.record.Statement;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Models;
import org.credit531.subject.CodeState;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What results mean must not tell anybody what the records themselves do not tell him. */
@PlatformTest
class InsightsIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Visitor PUBLIC = Visitor.anybody();
    private static final Visitor CENTRE =
            Visitor.client("centre", null, Set.of(Role.CREDIT_CENTRE), Set.of(Scope.RECORDS_READ));

    /** Reads of the registration who represents the organisation, which is not public. */
    private static final String MODEL = """
            id: withholding
            version: 1
            family: enterprise
            label: {zh: 测试, en: Test}
            subjects: [enterprise]
            scale: 1000
            basis: db33t-1331-2023
            dimensions:
              - {id: one, label: {zh: 一, en: One}}
            indicators:
              - id: arrears
                label: {zh: 欠税, en: Arrears}
                dimension: one
                article: zszg:45
                item: tax-arrears
                where: [{field: cleared-on, present: false}]
                window: 36 months
                base: 400
                cap: 400
                no-data: 400
                each: {points: -150}
              - id: closed
                label: {zh: 不公开, en: Closed}
                dimension: one
                article: zj-2018:10
                item: registration
                where: [{field: legal-representative, present: true}]
                window: 6 months
                cap: 600
                no-data: 10
                latest: {field: status, table: {active: 500}, otherwise: 60}
            grades:
              - {id: good, label: {zh: 好, en: Good}, from: 800}
              - {id: poor, label: {zh: 差, en: Poor}}
            """;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Disclosure disclosure;

    @Autowired
    private Laws laws;

    @Autowired
    private Editions editions;

    @Autowired
    private ActFiles acts;

    @Autowired
    private TellingInsights telling;

    @Autowired
    private JdbcSwitches switches;

    private CompiledModel model;
    private Insights insights;

    @BeforeEach
    void read() {
        model = Models.read("withholding.yaml", MODEL).orElseThrow().compile();
        var models = new OneModel(model);
        insights = new Insights(
                models,
                new ModelsInForce(models, catalogue, laws, (day, knowledge) -> Set.of(), editions, switches),
                new Explaining(models, catalogue, disclosure, laws),
                acts);
    }

    @Test
    void tellsThePublicNothingOfWithheldRecords() {
        var one = evaluated(TODAY, arrears(), registration("active", TODAY.minusMonths(5)));
        var other = evaluated(TODAY, arrears(), registration("cancelled", TODAY.minusMonths(1)));
        Seen seen = insights.seen(one, PUBLIC);
        Seen different = insights.seen(other, PUBLIC);
        assertThat(seen.complete()).isFalse();
        assertThat(seen.evaluation().points()).isEqualTo(one.evaluation().points());
        assertThat(seen.evaluation().nextChange())
                .isEqualTo(different.evaluation().nextChange())
                .isEqualTo(TODAY.minusDays(30).plusMonths(36));
        assertThat(days(insights.forecast(seen))).isEqualTo(days(insights.forecast(different)));
        assertThat(insights.reasons(seen)).isEqualTo(insights.reasons(different));
        assertThat(days(insights.forecast(insights.seen(one, CENTRE)))).contains(TODAY.plusMonths(1));
    }

    private static List<LocalDate> days(org.credit531.insight.Forecast forecast) {
        return forecast.steps().stream()
                .map(org.credit531.insight.Forecast.Step::day)
                .toList();
    }

    @Test
    void findsTheWayUpOverWhatTheReaderMaySee() {
        var evaluated = evaluated(TODAY, arrears(), registration("active", TODAY.minusMonths(5)));
        assertThat(evaluated.evaluation().grade()).isEqualTo("poor");
        for (Visitor visitor : List.of(PUBLIC, CENTRE)) {
            Seen seen = insights.seen(evaluated, visitor);
            var ways = telling.of(evaluated, Locale.ENGLISH).waysUp(insights.waysUp(seen, insights.forecast(seen)));
            assertThat(ways.way()).isNotNull();
            assertThat(ways.way().deeds()).singleElement().satisfies(deed -> {
                assertThat(deed.text()).isEqualTo("Pay the taxes owed");
                assertThat(deed.day()).isEqualTo(TODAY);
                assertThat(deed.points()).isEqualTo(150_000);
                assertThat(deed.citation().address()).isEqualTo("/law/zszg/45");
            });
            assertThat(ways.way().outcome().points()).isEqualTo(900_000);
        }
    }

    @Test
    void addsUpWhatIsWithheldOfAChange() {
        var earlier = evaluated(TODAY.minusMonths(2), registration("cancelled", TODAY.minusMonths(5)));
        var later = evaluated(TODAY, arrears(), registration("active", TODAY.minusMonths(5)));
        var toPublic = insights.change(earlier, later, PUBLIC);
        assertThat(toPublic.complete()).isFalse();
        assertThat(toPublic.differences()).extracting(Difference::indicator).containsOnly("arrears");
        assertThat(toPublic.withheld()).isEqualTo(440_000);
        assertThat(sum(toPublic)).isEqualTo(toPublic.points()).isEqualTo(290_000);
        var toCentre = insights.change(earlier, later, CENTRE);
        assertThat(toCentre.complete()).isTrue();
        assertThat(toCentre.withheld()).isZero();
        assertThat(sum(toCentre)).isEqualTo(toCentre.points());
    }

    private static long sum(Insights.SeenChange change) {
        return change.withheld()
                + change.differences().stream().mapToLong(Difference::points).sum();
    }

    @Test
    void offersNoActWhoseArticleHasEnded() {
        assertThat(acts.inForce(TODAY).all()).isNotEmpty();
        assertThat(acts.dependants()).hasSameSizeAs(acts.uses()).isNotEmpty();
        assertThat(acts.inForce(TODAY).all())
                .allSatisfy(act ->
                        assertThat(laws.standing(act.article(), TODAY).ended()).isFalse());
    }

    private SubjectEvaluation evaluated(LocalDate day, Statement... statements) {
        var subject = new Subject(
                new SubjectId(new UUID(0, 1)),
                SubjectKind.ENTERPRISE,
                Scheme.USCC,
                enterprise(1),
                CodeState.CONFIRMED,
                "甲",
                "330000",
                null);
        var known = new ArrayList<>(List.of(statements));
        return new SubjectEvaluation(
                subject,
                model.model(),
                1,
                Circumstances.NONE,
                model.evaluate(EvaluatingSubjects.facts(known), day),
                known);
    }

    private static Statement arrears() {
        return statement("tax-arrears", TODAY.minusDays(30), Map.of("balance", 100L));
    }

    private static Statement registration(String status, LocalDate from) {
        return statement("registration", from, Map.of("status", status, "legal-representative", "样本甲一"));
    }

    private static Statement statement(String item, LocalDate from, Map<String, Object> values) {
        return new Statement(
                new SubjectId(new UUID(0, 1)),
                item,
                new UUID(0, item.length()),
                1,
                1,
                new UUID(0, 2),
                2,
                "taxation",
                enterprise(1),
                "甲",
                from,
                false,
                null,
                null,
                values,
                "330000",
                Contest.NONE);
    }

    /** A register of one model. */
    private record OneModel(CompiledModel only) implements PublishedModels {

        @Override
        public List<ModelVersion> versions() {
            return List.of(new ModelVersion(
                    only.model(),
                    only,
                    new Edition(
                            Shelf.MODEL,
                            only.model().id(),
                            only.model().version(),
                            MODEL,
                            "",
                            LocalDate.EPOCH,
                            0L,
                            "",
                            null)));
        }

        @Override
        public List<ModelVersion> on(LocalDate day, long knowledge) {
            return versions();
        }

        @Override
        public List<ModelVersion> today() {
            return versions();
        }

        @Override
        public List<CompiledModel> all() {
            return List.of(only);
        }

        @Override
        public Optional<CompiledModel> model(String id) {
            return Optional.of(only);
        }
    }
}
