package org.credit531.trial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether orders agree: compared with looking at every pair. */
class RankStabilityTests {

    private static final long SEED = 58_004L;

    /** Two judges of ten, as in textbooks: four exchanges of neighbours. */
    @Test
    void reckonsWhatHandsReckon() {
        var one = GeneratedResults.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        var other = GeneratedResults.of(2, 1, 4, 3, 5, 7, 6, 8, 10, 9);
        var stability = RankStability.between(one, other);
        assertThat(stability.spearman()).isEqualTo(1 - 6 * 8 / 990.0, within(1e-12));
        assertThat(stability.kendall()).isEqualTo(37 / 45.0, within(1e-12));
        assertThat(stability.topTenth()).isEqualTo(new Share(0, 1));
    }

    @Test
    void isWholeForTheSameOrderAndItsOpposite() {
        var generated = new GeneratedResults(SEED);
        for (int round = 0; round < 100; round++) {
            var results = generated.next(generated.size());
            var opposite = GeneratedResults.of(IntStream.range(0, results.size())
                    .map(i -> -results.points(i))
                    .toArray());
            assertThat(RankStability.between(results, results).spearman()).isEqualTo(1);
            assertThat(RankStability.between(results, results).kendall()).isEqualTo(1);
            boolean alike = GeneratedResults.points(results).stream().distinct().count() < 2;
            assertThat(RankStability.between(results, opposite).spearman()).isEqualTo(alike ? 1 : -1);
            assertThat(RankStability.between(results, opposite).kendall()).isEqualTo(alike ? 1 : -1);
        }
    }

    @Test
    void saysNothingWhereAllAreEqualOnce() {
        var stability = RankStability.between(GeneratedResults.of(5, 5, 5), GeneratedResults.of(1, 2, 3));
        assertThat(stability.spearman()).isZero();
        assertThat(stability.kendall()).isZero();
        assertThat(stability.topTenth()).isEqualTo(new Share(1, 3));
    }

    @Test
    void agreesWithLookingAtEveryPair() {
        var generated = new GeneratedResults(SEED + 1);
        for (int round = 0; round < 200; round++) {
            int size = generated.size();
            var before = generated.next(size);
            var after = generated.next(size);
            int[] both = IntStream.range(0, size)
                    .filter(i -> before.isEvaluated(i) && after.isEvaluated(i))
                    .toArray();
            int[] one = IntStream.of(both).map(before::points).toArray();
            int[] other = IntStream.of(both).map(after::points).toArray();
            var stability = RankStability.between(before, after);
            assertThat(stability.subjects()).isEqualTo(both.length);
            if (differ(one) && differ(other)) {
                assertThat(stability.kendall()).as("round %s", round).isEqualTo(kendall(one, other), within(1e-12));
                assertThat(stability.spearman())
                        .as("round %s", round)
                        .isEqualTo(pearson(ranks(one), ranks(other)), within(1e-9));
            }
        }
    }

    private static boolean differ(int[] points) {
        return IntStream.of(points).distinct().count() > 1;
    }

    private static double kendall(int[] one, int[] other) {
        long agreeing = 0;
        long untiedInOne = 0;
        long untiedInOther = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                long first = Integer.compare(one[i], one[j]);
                long second = Integer.compare(other[i], other[j]);
                agreeing += first * second;
                untiedInOne += first * first;
                untiedInOther += second * second;
            }
        }
        return agreeing / Math.sqrt((double) untiedInOne * untiedInOther);
    }

    private static double[] ranks(int[] points) {
        return IntStream.of(points)
                .mapToDouble(own -> IntStream.of(points).filter(p -> p < own).count()
                        + (IntStream.of(points).filter(p -> p == own).count() + 1) / 2.0)
                .toArray();
    }

    private static double pearson(double[] one, double[] other) {
        double middle = (one.length + 1) / 2.0;
        double together = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            together += (one[i] - middle) * (other[i] - middle);
            ones += (one[i] - middle) * (one[i] - middle);
            others += (other[i] - middle) * (other[i] - middle);
        }
        return together / Math.sqrt(ones * others);
    }
}
