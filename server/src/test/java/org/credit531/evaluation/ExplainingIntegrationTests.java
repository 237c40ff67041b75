package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
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
import org.credit531.edition.Shelf;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.SubjectKind;
import org.credit531.law.Laws;
import org.credit531.record.Disclosure;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Models;
import org.credit531.subject.CodeState;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A model that reads a field which is not public: what rests on it, and what it decides, is added up for the public. */
@PlatformTest
class ExplainingIntegrationTests {

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
              - id: open
                label: {zh: 公开, en: Open}
                dimension: one
                article: zj-2018:12
                item: construction-market-grade
                cap: 400
                no-data: 0
                latest: {field: grade, table: {A: 300, AA: 400}, otherwise: 0}
              - id: gated
                label: {zh: 条件, en: Gated}
                dimension: one
                article: zj-2018:12
                item: construction-market-grade
                applies-when: {item: registration, where: [{field: legal-representative, present: true}]}
                not-applicable: 50
                cap: 300
                no-data: 0
                latest: {field: grade, table: {A: 120, AA: 300}, otherwise: 0}
              - id: closed
                label: {zh: 不公开, en: Closed}
                dimension: one
                article: zj-2018:10
                item: registration
                where: [{field: legal-representative, present: true}]
                cap: 300
                no-data: 10
                latest: {field: status, table: {active: 77}, otherwise: 0}
            grades:
              - {id: good, label: {zh: 好, en: Good}, from: 500}
              - {id: poor, label: {zh: 差, en: Poor}}
            """;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Disclosure disclosure;

    @Autowired
    private Laws laws;

    private Explaining explaining;
    private SubjectEvaluation evaluated;

    @BeforeEach
    void evaluate() {
        CompiledModel model =
                Models.read("withholding.yaml", MODEL).orElseThrow().compile();
        LocalDate today = LocalDate.of(2026, 11, 23);
        List<Fact> facts = List.of(
                fact("construction-market-grade", Map.of("grade", "A")),
                fact("registration", Map.of("status", "active", "legal-representative", "样本甲一")));
        var subject = new Subject(
                new SubjectId(new UUID(0, 1)),
                SubjectKind.ENTERPRISE,
                Scheme.USCC,
                enterprise(1),
                CodeState.CONFIRMED,
                "甲",
                "330000",
                null);
        evaluated = new SubjectEvaluation(
                subject, model.model(), 1, Circumstances.NONE, model.evaluate(facts, today), List.of());
        explaining = new Explaining(new OneModel(model), catalogue, disclosure, laws);
    }

    @Test
    void addsUpForThePublicWhatRestsOnAWithheldFieldOrIsDecidedByOne() {
        List<Explanation> shown = explaining.of(evaluated, Visitor.anybody(), Locale.ENGLISH);
        assertThat(shown).extracting(Explanation::indicator).containsOnly("open", "withheld");
        assertThat(shown.getLast().points()).isEqualTo(197_000);
        assertThat(shown.getLast().recordKey()).isNull();
        assertThat(sum(shown)).isEqualTo(evaluated.evaluation().points());
    }

    @Test
    void showsEverythingToWhoeverMaySeeTheField() {
        Visitor centre = Visitor.client("centre", null, Set.of(Role.CREDIT_CENTRE), Set.of(Scope.RECORDS_READ));
        List<Explanation> shown = explaining.of(evaluated, centre, Locale.ENGLISH);
        assertThat(shown)
                .extracting(Explanation::indicator)
                .contains("open", "gated", "closed")
                .doesNotContain("withheld");
        assertThat(sum(shown)).isEqualTo(evaluated.evaluation().points());
    }

    private static long sum(List<Explanation> shown) {
        return shown.stream().mapToLong(Explanation::points).sum();
    }

    private static Fact fact(String item, Map<String, Object> values) {
        return new Fact(
                item, new UUID(0, item.length()).toString(), LocalDate.of(2026, 1, 1), null, LocalDate.MAX, values);
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
