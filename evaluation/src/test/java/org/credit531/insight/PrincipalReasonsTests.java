package org.credit531.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.insight.Shop.TODAY;
import static org.credit531.insight.Shop.arrears;
import static org.credit531.insight.Shop.facts;
import static org.credit531.insight.Shop.penalty;
import static org.credit531.insight.Shop.report;

import java.util.List;
import org.credit531.scoring.Contribution;
import org.junit.jupiter.api.Test;

class PrincipalReasonsTests {

    @Test
    void putsFirstWhatCostMost() {
        var reasons = reasons(
                arrears("A", TODAY.minusDays(9)), arrears("B", TODAY.minusDays(8)), penalty("P", TODAY.minusDays(9)));
        assertThat(reasons.against()).extracting(PrincipalReason::indicator).containsExactly("arrears", "penalties");
        assertThat(reasons.against()).extracting(PrincipalReason::weight).containsExactly(40_000L, 20_000L);
        assertThat(reasons.against().getFirst().records())
                .extracting(Contribution::recordKey)
                .containsExactly("A", "B");
        assertThat(reasons.lost()).isEqualTo(60_000);
    }

    @Test
    void keepsTheOrderOfTheModelWhereWeightsAreEqual() {
        var reasons = reasons(penalty("P", TODAY.minusDays(9)), arrears("A", TODAY.minusDays(9)));
        assertThat(reasons.against()).extracting(PrincipalReason::indicator).containsExactly("arrears", "penalties");
    }

    @Test
    void neverHoldsSilenceAgainstAnybody() {
        // Without any report ten points are missing, and no record says anything.
        assertThat(reasons().against()).isEmpty();
        assertThat(reasons().inFavour()).isEmpty();
    }

    @Test
    void namesWhatSpeaksForTheSubject() {
        var reasons = reasons(report(2025));
        assertThat(reasons.against()).isEmpty();
        assertThat(reasons.inFavour()).singleElement().satisfies(reason -> {
            assertThat(reason.indicator()).isEqualTo("reports");
            assertThat(reason.weight()).isEqualTo(10_000);
        });
    }

    private static PrincipalReasons reasons(org.credit531.scoring.Fact... facts) {
        return PrincipalReasons.of(
                Shop.COMPILED.model(), Shop.evaluation(facts.length == 0 ? List.of() : facts(facts)));
    }
}
