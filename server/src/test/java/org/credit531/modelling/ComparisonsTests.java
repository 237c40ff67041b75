package org.credit531.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weights from comparisons: known matrices, and what must hold of any. */
class ComparisonsTests {

    private static final long SEED = 20_261_126;

    @Test
    void findsTheWeightsOfComparisonsThatAgree() {
        // 4 : 2 : 1
        Weighting weighting = Comparisons.of(3, List.of(2, 4, 2)).weighting();
        assertThat(weighting.weights().get(0)).isCloseTo(4 / 7.0, within(1e-9));
        assertThat(weighting.weights().get(1)).isCloseTo(2 / 7.0, within(1e-9));
        assertThat(weighting.weights().get(2)).isCloseTo(1 / 7.0, within(1e-9));
        assertThat(weighting.ratioInThousandths()).isZero();
        assertThat(weighting.doubt()).isNull();
        assertThat(weighting.points(1_000_000)).containsExactly(571_000L, 286_000L, 143_000L);
    }

    /** By hand: eigenvalue of the matrix with cells 3, 5, 3 is 3.0385 (Saaty's own example). */
    @Test
    void findsTheRatioOfComparisonsThatContradictEachOtherALittle() {
        Weighting weighting = Comparisons.of(3, List.of(3, 5, 3)).weighting();
        assertThat(weighting.weights().get(0)).isCloseTo(0.637, within(5e-4));
        assertThat(weighting.weights().get(1)).isCloseTo(0.258, within(5e-4));
        assertThat(weighting.weights().get(2)).isCloseTo(0.105, within(5e-4));
        assertThat(weighting.ratio()).isCloseTo((3.0385 - 3) / 2 / 0.58, within(1e-3));
        assertThat(weighting.ratioInThousandths()).isEqualTo(34);
    }

    @Test
    void namesTheComparisonThatFitsTheOthersLeast() {
        // 4 : 2 : 1 : 1, but the first is said to matter less than the last
        Weighting weighting = Comparisons.of(4, List.of(2, 4, -2, 2, 2, 1)).weighting();
        assertThat(weighting.ratioInThousandths()).isGreaterThan(100);
        assertThat(weighting.doubt()).isNotNull();
        assertThat(weighting.doubt().row()).isZero();
        assertThat(weighting.doubt().column()).isEqualTo(3);
        assertThat(weighting.doubt().follows()).isGreaterThan(1);
        assertThat(weighting.doubt().better()).isPositive();
    }

    @Test
    void takesTheGeometricMeanOfExperts() {
        Comparisons twice = Comparisons.of(2, List.of(2));
        Comparisons eightTimes = Comparisons.of(2, List.of(8));
        Weighting together = Comparisons.together(List.of(twice, eightTimes)).weighting();
        assertThat(together.weights().get(0)).isCloseTo(4 / 5.0, within(1e-9));
        Weighting even = Comparisons.together(List.of(twice, Comparisons.of(2, List.of(-2))))
                .weighting();
        assertThat(even.weights().get(0)).isCloseTo(0.5, within(1e-9));
    }

    /** Whatever weights somebody has in mind: exact comparisons give them back, and points always add up to the scale. */
    @Test
    void givesBackWhatWasInMind() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            int parts = 2 + random.nextInt(Comparisons.MOST_PARTS - 1);
            List<Integer> comparisons = IntStream.range(0, Comparisons.needed(parts))
                    .mapToObj(pair -> anyComparison(random))
                    .toList();
            Weighting weighting = Comparisons.of(parts, comparisons).weighting();
            assertThat(weighting.weights().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .as("seed %d, round %d", SEED, round)
                    .isCloseTo(1, within(1e-9));
            assertThat(weighting.weights()).allMatch(weight -> weight > 0);
            assertThat(weighting.ratio()).isNotNegative();
            assertThat(weighting.points(1_000_000).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(1_000_000);
            assertThat(weighting.points(777).stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(777);
        }
    }

    /** To turn every comparison round turns the order of the weights round, too. */
    @Test
    void turnsRoundWithItsComparisons() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int first = anyComparison(random);
            int turned = first == 1 ? 1 : -first;
            Weighting one = Comparisons.of(2, List.of(first)).weighting();
            Weighting other = Comparisons.of(2, List.of(turned)).weighting();
            assertThat(one.weights().get(0)).isCloseTo(other.weights().get(1), within(1e-9));
        }
    }

    @Test
    void refusesWhatIsNoComparison() {
        assertThatThrownBy(() -> Comparisons.of(2, List.of(0))).hasMessageContaining("no comparison");
        assertThatThrownBy(() -> Comparisons.of(2, List.of(-1))).hasMessageContaining("no comparison");
        assertThatThrownBy(() -> Comparisons.of(2, List.of(10))).hasMessageContaining("no comparison");
        assertThatThrownBy(() -> Comparisons.of(3, List.of(1, 1))).hasMessageContaining("3 comparisons");
        assertThatThrownBy(() -> Comparisons.of(11, new ArrayList<>())).hasMessageContaining("at most 10");
    }

    private static int anyComparison(Random random) {
        int times = 1 + random.nextInt(Comparisons.MOST_TIMES);
        return times > 1 && random.nextBoolean() ? -times : times;
    }
}
