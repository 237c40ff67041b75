package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompiledModelTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private final CompiledModel model = ModelFiles.compiled(ModelFiles.organisationBase());

    @Test
    void publishesWhatItReads() {
        assertThat(model.reads())
                .isEqualTo(Map.of(
                        "registration",
                        Set.of("status", "established-on", "registered-capital"),
                        "construction-market-grade",
                        Set.of("grade")));
        assertThat(ModelFiles.compiled(ModelFiles.allFeatures()).reads())
                .containsEntry("penalty", Set.of("kind", "decided-on", "withdrawn", "amount"))
                .containsEntry("registration", Set.of("status", "established-on", "registered-capital", "listed"));
    }

    @Test
    void namesModelsPartsInBothLanguages() {
        var grade = model.model().grade("good").orElseThrow();
        assertThat(grade.label().in(java.util.Locale.CHINA)).isEqualTo("良好");
        assertThat(grade.label().in(java.util.Locale.UK)).isEqualTo("Good");
        assertThat(grade.from()).isEqualTo(750_000);
        assertThat(model.model().dimension("standing")).isPresent();
        assertThat(model.model().indicator("none")).isEmpty();
    }

    @Test
    void refusesTwoVersionsOfOneRecord() {
        assertThatThrownBy(() -> model.evaluate(List.of(grade("A"), grade("D")), DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("record key K")
                .hasMessageContaining("pass the one version");
    }

    @Test
    void refusesValuesNoCatalogueItemHas() {
        assertThatThrownBy(() -> new Fact("a", "b", DAY, null, LocalDate.MAX, Map.of("c", 7)))
                .hasMessageContaining("Field c of a is a Integer");
        assertThatThrownBy(() -> new Fact("a", "b", LocalDate.MAX, null, LocalDate.MAX, Map.of()))
                .hasMessageContaining("outside the years 1 to 9999");
        assertThatThrownBy(() -> new Fact("a", "b", DAY, null, LocalDate.MAX, Map.of("c", LocalDate.MIN)))
                .hasMessageContaining("outside the years 1 to 9999");
        assertThatThrownBy(() -> model.evaluate(List.of(), LocalDate.MAX)).hasMessageContaining("asOf");
    }

    @Test
    void standsTheLastDaysOfTheCalendar() {
        var last = LocalDate.of(9999, 12, 31);
        var fact = new Fact(
                "registration", "K", last, null, LocalDate.MAX, Map.of("established-on", last, "status", "active"));
        assertThat(model.evaluate(List.of(fact), last).nextChange()).isEqualTo(last.plusYears(1));
    }

    @Test
    void neverEndsWhatIsNeverRemoved() {
        assertThat(model.evaluate(List.of(), DAY).nextChange()).isNull();
    }

    @Test
    void refusesEvaluationThatDoesNotAddUp() {
        assertThatThrownBy(() -> new Evaluation("m", 1, DAY, 5, "good", List.of(), null))
                .hasMessageContaining("add up to 0 thousandths, the score is 5");
    }

    @Test
    void listsEveryFindingWhenAModelOfTheProgramIsBroken() {
        assertThatThrownBy(() -> Models.read("m.yaml", "id: X").orElseThrow())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m.yaml:1: id cannot be \"X\"")
                .hasMessageContaining("the model lacks grades");
    }

    private static Fact grade(String grade) {
        return new Fact(
                "construction-market-grade", "K", DAY.minusDays(9), null, LocalDate.MAX, Map.of("grade", grade));
    }
}
