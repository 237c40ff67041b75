package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.credit531.scoring.CompiledCondition.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A negated condition says the opposite wherever the field can be read; an absent field is not what the condition asks for. */
class NegationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Span YEAR = new Span(1, Span.Unit.YEARS);
    private static final List<Object> VALUES = List.of(
            "a",
            "b",
            "c",
            7L,
            8L,
            true,
            false,
            DAY,
            DAY.minusYears(1).plusDays(1),
            DAY.minusYears(1),
            DAY.minusYears(2));

    static List<Condition> conditions() {
        return List.of(
                new Condition.Equals("field", "a"),
                new Condition.Equals("field", 7L),
                new Condition.Equals("field", true),
                new Condition.Equals("field", DAY),
                new Condition.In("field", List.of("a", "b")),
                new Condition.Between("field", 1L, 7L),
                new Condition.Between("field", DAY.minusYears(1), DAY),
                new Condition.OlderThan("field", YEAR));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void isMetExactlyWhereTheConditionIsNot(Condition condition) {
        var answers = VALUES.stream().map(value -> answer(condition, value)).toList();
        var negated = VALUES.stream()
                .map(value -> answer(new Condition.Not(condition), value))
                .toList();
        assertThat(answers).contains(Answer.values());
        assertThat(negated)
                .isEqualTo(answers.stream().map(NegationTests::opposite).toList());
    }

    private static Answer opposite(Answer answer) {
        return switch (answer) {
            case MET -> Answer.NOT_MET;
            case NOT_MET -> Answer.MET;
            case UNREADABLE -> Answer.UNREADABLE;
        };
    }

    private static Answer answer(Condition condition, Object value) {
        return CompiledCondition.of(condition).about(fact(Map.of("field", value)), new Horizon(DAY));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void isMetByARecordWithoutTheField(Condition condition) {
        var fact = fact(Map.of("another", "a"));
        var horizon = new Horizon(DAY);
        assertThat(CompiledCondition.of(condition).about(fact, horizon)).isEqualTo(Answer.NOT_MET);
        assertThat(CompiledCondition.of(new Condition.Not(condition)).about(fact, horizon))
                .isEqualTo(Answer.MET);
    }

    @Test
    void saysTheSameOfARecordThatCannotBeRead() {
        var condition = new Condition.Equals("field", "a");
        var fact = fact(Map.of("field", 7L));
        assertThat(CompiledCondition.of(new Condition.Not(condition)).unreadable(fact))
                .isEqualTo("wrong-type|field|text|number")
                .isEqualTo(CompiledCondition.of(condition).unreadable(fact));
    }

    @Test
    void changesOnTheDayOnWhichTheConditionDoes() {
        var young = fact(Map.of("field", DAY.minusYears(1).plusDays(3)));
        var horizon = new Horizon(DAY);
        var condition = CompiledCondition.of(new Condition.Not(new Condition.OlderThan("field", YEAR)));
        assertThat(condition.about(young, horizon)).isEqualTo(Answer.MET);
        assertThat(horizon.nextChange()).isEqualTo(DAY.plusDays(3));
        assertThat(condition.about(young, new Horizon(DAY.plusDays(3)))).isEqualTo(Answer.NOT_MET);
    }

    /** A condition asks one record, so that its opposite turns no direction round: also where the item itself decides whether it applies. */
    @Test
    void letsNoFurtherRecordRaiseAnAdverseIndicator() {
        var gate = "applies-when: {item: registration}\n";
        var negated = """
                applies-when:
                      item: construction-market-grade
                      where: [{field: grade, not: {in: [AA, A]}}]
                    where: [{field: role, not: {equals: design}}]
                """;
        assertThat(ModelFiles.moreFeatures()).containsOnlyOnce(gate);
        var model = ModelFiles.compiled(ModelFiles.moreFeatures().replace(gate, negated));
        var subjects = new GeneratedSubjects(5_312_026L);
        for (int i = 0; i < 4_000; i++) {
            var facts = subjects.next();
            var worse = new ArrayList<>(facts);
            worse.add(subjects.fact("construction-market-grade"));
            assertThat(ofWorstScore(model.evaluate(worse, DAY)))
                    .as(() -> "facts " + worse)
                    .isLessThanOrEqualTo(ofWorstScore(model.evaluate(facts, DAY)));
        }
    }

    private static long ofWorstScore(Evaluation evaluation) {
        return evaluation.contributions().stream()
                .filter(contribution -> contribution.indicator().equals("worst-score"))
                .mapToLong(Contribution::points)
                .sum();
    }

    private static Fact fact(Map<String, Object> values) {
        return new Fact("item", "K", DAY.minusDays(9), null, LocalDate.MAX, values);
    }
}
