package org.credit531.trial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shifts between a reference and now. */
class DriftTests {

    private static final long SEED = 58_006L;

    /** Half and half become one fifth and four fifths: by hand. */
    @Test
    void reckonsTheIndex() {
        var shift = Shift.between(new long[] {50, 50}, new long[] {20, 80});
        assertThat(shift.index()).isEqualTo(-0.3 * Math.log(0.4) + 0.3 * Math.log(1.6), within(1e-12));
        assertThat(shift.index()).isEqualTo(0.4159, within(0.0001));
        assertThat(shift.parts().getFirst().adds()).isEqualTo(0.2749, within(0.0001));
        assertThat(shift.mayBeChance()).isFalse();
        // One degree of freedom: 3.841 by the sum of the reciprocals, which the approximation meets within three in a
        // hundred.
        assertThat(shift.byChance()).isEqualTo(3.841 * 2 / 100, within(0.003));
    }

    @Test
    void addsHalfASubjectWhereNobodyIs() {
        var shift = Shift.between(new long[] {90, 10, 0, 0}, new long[] {90, 0, 10, 0});
        assertThat(shift.parts().get(1).adds()).isEqualTo((0.005 - 0.1) * Math.log(0.05), within(1e-12));
        assertThat(shift.parts().get(2).adds()).isEqualTo(shift.parts().get(1).adds(), within(1e-12));
        assertThat(shift.parts().get(3).adds()).isZero();
    }

    @Test
    void isNoughtWithoutAShiftAndTheSameBackwards() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            long[] one = random.longs(1 + random.nextInt(10), 0, 50).toArray();
            long[] other = random.longs(one.length, 0, 500).toArray();
            one[0]++;
            other[0]++;
            long[] tenfold = Arrays.stream(one).map(count -> 10 * count).toArray();
            assertThat(Shift.between(one, one).index()).isZero();
            assertThat(Shift.between(one, other).index()).isGreaterThanOrEqualTo(0);
            assertThat(Shift.between(one, other).index())
                    .isEqualTo(Shift.between(other, one).index(), within(1e-12));
            assertThat(Shift.between(tenfold, tenfold).index()).isZero();
            assertThat(Shift.between(one, other).parts().stream()
                            .mapToDouble(Shift.Part::adds)
                            .sum())
                    .isEqualTo(Shift.between(one, other).index(), within(1e-12));
        }
    }

    @Test
    void saysNothingOfNobody() {
        assertThat(Shift.between(new long[] {0, 0}, new long[] {1, 2})).isEqualTo(new Shift(List.of(), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Shift.between(new long[1], new long[2]));
    }

    /** Draws from one population stay below what chance brings about in about 95 of 100 cases. */
    @Test
    void knowsWhatChanceBringsAbout() {
        var random = new Random(SEED);
        int below = 0;
        for (int round = 0; round < 1_000; round++) {
            below += Shift.between(drawn(random, 400), drawn(random, 900)).mayBeChance() ? 1 : 0;
        }
        assertThat(below).isBetween(930, 970);
    }

    private static long[] drawn(Random random, int size) {
        var counts = new long[10];
        random.ints(size, 0, 10).forEach(part -> counts[part]++);
        return counts;
    }

    @Test
    void keepsTheFewThatDifferApart() {
        int[] ascending = new int[1_000];
        Arrays.fill(ascending, 0, 2, -80_000);
        var cuts = Cuts.of(ascending);
        assertThat(cuts.counts(ascending)).containsExactly(2, 998);
        assertThat(cuts.counts(new int[] {-100_000, -80_000, -1, 0, 5})).containsExactly(2, 3);
    }

    @Test
    void cutsIntoTenths() {
        int[] ascending = IntStream.range(0, 1_000).toArray();
        assertThat(Cuts.of(ascending).counts(ascending))
                .containsExactly(100, 100, 100, 100, 100, 100, 100, 100, 100, 100);
        assertThat(Cuts.of(new int[0]).parts()).isEqualTo(1);
    }

    private static Scored province(int shifted) {
        int[] penalties = IntStream.range(0, 1_000)
                .map(i -> i < shifted ? 100_000 : 400_000)
                .toArray();
        int[] honours =
                IntStream.range(0, 1_000).map(i -> 300_000 + i % 10 * 30_000).toArray();
        var model = Trials.model(Map.of("penalties", 400, "honours", 600), List.of());
        return Trials.scored(model, Map.of("penalties", penalties, "honours", honours));
    }

    @Test
    void raisesAnAlarmAndSaysWhatMoved() {
        var limits = DriftLimits.CUSTOMARY;
        var steady = Drift.between(province(50), province(50), limits);
        assertThat(steady.level()).isEqualTo(DriftLevel.STEADY);
        assertThat(steady.points().index()).isZero();
        assertThat(Shift.between(province(50).results(), province(500).results()))
                .isEqualTo(Drift.between(province(50), province(500), limits).points());
        assertThat(steady.grades().index()).isZero();

        var drift = Drift.between(province(50), province(500), limits);
        assertThat(drift.level()).isEqualTo(DriftLevel.ALARM);
        assertThat(drift.points().mayBeChance()).isFalse();
        var moved = drift.indicators().getFirst();
        assertThat(moved.indicator()).isEqualTo("penalties");
        assertThat(moved.meanBefore()).isEqualTo(385_000);
        assertThat(moved.meanNow()).isEqualTo(250_000);
        assertThat(moved.shift().index()).isEqualTo(0.45 * Math.log(10) + 0.45 * Math.log(0.95 / 0.5), within(1e-12));
        assertThat(drift.indicators().getLast().shift().index()).isZero();
        assertThat(drift.scale().grades()).hasSize(drift.grades().parts().size());
    }

    @Test
    void comparesProvincesOfDifferentSizes() {
        int[] points = IntStream.range(0, 2_000).map(i -> i % 1_000 * 1_000).toArray();
        var twice = new Scored(GeneratedResults.of(points), (indicator, into) -> {});
        var once = new Scored(GeneratedResults.of(Arrays.copyOf(points, 1_000)), (indicator, into) -> {});
        var drift = Drift.between(once, twice, DriftLimits.CUSTOMARY);
        assertThat(drift.points().index()).isZero();
        assertThat(drift.level()).isEqualTo(DriftLevel.STEADY);
        assertThat(drift.indicators()).isEmpty();
    }

    @Test
    void takesTheLimitsOfTheDay() {
        var stricter = new DriftLimits(LocalDate.of(2027, 1, 1), 0.05, 0.2);
        var limits = List.of(stricter, DriftLimits.CUSTOMARY);
        assertThat(DriftLimits.on(LocalDate.of(2026, 12, 31), limits)).isEqualTo(DriftLimits.CUSTOMARY);
        assertThat(DriftLimits.on(LocalDate.of(2027, 1, 1), limits)).isEqualTo(stricter);
        var shift = Shift.between(new long[] {500, 500}, new long[] {380, 620});
        assertThat(shift.index()).isBetween(0.05, 0.1);
        assertThat(DriftLimits.CUSTOMARY.levelOf(shift)).isEqualTo(DriftLevel.STEADY);
        assertThat(stricter.levelOf(shift)).isEqualTo(DriftLevel.WATCH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DriftLimits.on(LocalDate.of(1999, 12, 31), limits))
                .withMessage("No limits of drift hold on 1999-12-31: state some that begin on or before it");
        assertThatIllegalArgumentException().isThrownBy(() -> new DriftLimits(LocalDate.of(2027, 1, 1), 0.3, 0.2));
    }
}
