package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatedCircumstancesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void comeBackAsTheyWereWritten() {
        var circumstances = new Circumstances(
                new Suspensions(
                        Map.of("penalties", "zj-2018:16", "honours", "gbf-2020-42"),
                        Map.of("tax-arrears", "zj:11"),
                        null),
                Set.of("wage-arrears", "registration"),
                null);
        var stated = new StatedCircumstances(DAY, circumstances);
        assertThat(StatedCircumstances.read("circumstances.yaml", stated.text()))
                .isEqualTo(stated);
        assertThat(stated.text()).isEqualTo("""
                as-of: 2026-06-30
                late:
                  - "registration"
                  - "wage-arrears"
                suspended:
                  indicators:
                    "honours": "gbf-2020-42"
                    "penalties": "zj-2018:16"
                  items:
                    "tax-arrears": "zj:11"
                """);
    }

    @Test
    void needOnlyTheirDay() {
        var nothing = new StatedCircumstances(DAY, Circumstances.NONE);
        assertThat(nothing.text()).isEqualTo("as-of: 2026-06-30\n");
        assertThat(StatedCircumstances.read("circumstances.yaml", nothing.text()))
                .isEqualTo(nothing);
    }

    @Test
    void tellTheLineOfEachMistake() {
        assertThatThrownBy(() -> StatedCircumstances.read("circumstances.yaml", """
                as-of: yesterday
                latest: [registration]
                suspended:
                  indicators: penalties
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("circumstances.yaml:1: as-of is not a date")
                .hasMessageContaining("circumstances.yaml:2: the file of circumstances has no key latest")
                .hasMessageContaining("circumstances.yaml:4: indicators must be a mapping");
        assertThatThrownBy(() -> StatedCircumstances.read("circumstances.yaml", "late: [registration]\n"))
                .hasMessageContaining("lacks as-of");
    }
}
