package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightChangeTests {

    private static final String TEXT = """
            id: small
            version: 1
            family: enterprise
            label: {zh: 小模型, en: Small}
            subjects: [enterprise]
            scale: 100
            basis: law-1
            dimensions:
              - id: standing
                label: {zh: 基本, en: Standing}
            indicators:
              - id: status
                label: {zh: 状态, en: Status}
                dimension: standing
                article: law-1:2
                item: registration
                base: 60
                cap: 60
                no-data: 50
                latest:
                  field: status
                  table: {active: 0, revoked: -60}
              - id: capital
                label: {zh: 资本, en: Capital}
                dimension: standing
                article: law-1:3
                item: registration
                cap: 40
                no-data: 20
                latest:
                  field: capital
                  bins:
                    - {below: 1000000, points: 30.5}
                    - {from: 1000000, points: 40}
                  absent: 20
            grades:
              - {id: good, label: {zh: 良好, en: Good}, from: 80}
              - {id: poor, label: {zh: 较差, en: Poor}}
            """;

    private final Model model = Models.read("small.yaml", TEXT).orElseThrow();

    @Test
    void changesTheOtherWeightsInProportion() {
        Model changed = WeightChange.of(model, "status", 50);
        assertThat(cap(changed, "status")).isEqualTo(30_000);
        assertThat(cap(changed, "capital")).isEqualTo(70_000);
        assertThat(changed.indicator("capital").orElseThrow().noData()).isEqualTo(35_000);
    }

    @Test
    void leavesAnIndicatorOutAndGivesItAllThereIs() {
        assertThat(cap(WeightChange.of(model, "capital", 0), "capital")).isZero();
        assertThat(cap(WeightChange.of(model, "capital", 0), "status")).isEqualTo(100_000);
        assertThat(cap(WeightChange.of(model, "capital", 500), "capital")).isEqualTo(100_000);
        assertThat(cap(WeightChange.of(model, "capital", 500), "status")).isZero();
    }

    @Test
    void changesNothingWithoutAChange() {
        assertThat(WeightChange.of(model, "status", 100)).isEqualTo(model);
        assertThat(WeightChange.of(model, "unheard-of", 50)).isEqualTo(model);
    }

    @Test
    void refusesWhatIsNoWeight() {
        assertThatThrownBy(() -> WeightChange.of(model, "status", 501)).hasMessageContaining("501");
        assertThatThrownBy(() -> WeightChange.of(model, "status", -1)).hasMessageContaining("-1");
    }

    private static long cap(Model model, String indicator) {
        return model.indicator(indicator).orElseThrow().cap();
    }
}
