package org.credit531.trial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Results against what came afterwards: by hand, and compared with looking at every pair. */
class BackTestTests {

    private static final long SEED = 58_005L;

    private static BackTest.Measured measured(Results results, Outcomes outcomes) {
        return (BackTest.Measured) BackTest.of(results, outcomes, SEED);
    }

    private static Outcomes outcomes(int... outcomes) {
        var bytes = new byte[outcomes.length];
        IntStream.range(0, outcomes.length).forEach(i -> bytes[i] = (byte) outcomes[i]);
        return Outcomes.of(bytes);
    }

    /** Three bad ones and four good ones, one of each with equal points, by hand. */
    @Test
    void reckonsWhatHandsReckon() {
        var results = GeneratedResults.of(600_000, 640_000, 700_000, 700_000, 760_000, 860_000, 900_000);
        var test = measured(results, outcomes(1, 0, 1, 0, 1, 0, 0));
        assertThat(test.good()).isEqualTo(4);
        assertThat(test.bad()).isEqualTo(3);
        // Of twelve pairs the good one is above in 4 + 2 + 2, and one is equal.
        assertThat(test.discrimination().area()).isEqualTo(8.5 / 12, within(1e-15));
        assertThat(test.discrimination().gini()).isEqualTo(5 / 12.0, within(1e-15));
        // Of the good ones 1, 1.5, 3, 3 of three bad ones are below; of the bad ones 4, 2.5, 2 of four good ones above.
        double good = variance(1 / 3.0, 1.5 / 3, 1, 1);
        double bad = variance(1, 2.5 / 4, 0.5);
        assertThat(test.discrimination().error()).isEqualTo(Math.sqrt(good / 4 + bad / 3), within(1e-15));
        // Up to 600 points a third of the bad ones and none of the good; up to 760 all and a half.
        assertThat(test.separation()).isEqualTo(new Separation(0.5, 760_000));
        assertThat(test.thresholds())
                .containsExactly(
                        new Threshold("excellent", new Share(3, 3), new Share(2, 4), new Share(3, 5)),
                        new Threshold("good", new Share(2, 3), new Share(2, 4), new Share(2, 4)),
                        new Threshold("fair", new Share(1, 3), new Share(1, 4), new Share(1, 2)));
    }

    private static double variance(double... numbers) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        return Arrays.stream(numbers).map(one -> (one - mean) * (one - mean)).sum() / (numbers.length - 1);
    }

    /** Of ten equal tenths the lowest has all the bad ones. */
    @Test
    void showsWhereTheBadOnesAre() {
        var results = GeneratedResults.of(
                IntStream.range(0, 1_000).map(i -> i * 1_000).toArray());
        var test = measured(
                results,
                outcomes(IntStream.range(0, 1_000).map(i -> i < 100 ? 1 : 0).toArray()));
        assertThat(test.tenths()).hasSize(10);
        var lowest = test.tenths().getFirst();
        assertThat(lowest).isEqualTo(new Tenth(0, 99_000, new Share(100, 100), 1, 10, new Share(100, 100)));
        assertThat(test.tenths().get(1))
                .isEqualTo(new Tenth(100_000, 199_000, new Share(0, 100), 0, 0, new Share(100, 100)));
        assertThat(test.discrimination()).isEqualTo(new Discrimination(1, 0));
        assertThat(test.separation()).isEqualTo(new Separation(1, 99_000));
        assertThat(test.brier()).isEqualTo(new Brier(0, 0.1 * 0.9));
        assertThat(test.brier().skill()).isEqualTo(1);
    }

    /** A score that puts the bad ones on top is published as it is. */
    @Test
    void hidesNothingPoor() {
        var results =
                GeneratedResults.of(IntStream.range(0, 200).map(i -> i * 1_000).toArray());
        var test = measured(
                results,
                outcomes(IntStream.range(0, 200).map(i -> i < 100 ? 0 : 1).toArray()));
        assertThat(test.discrimination().area()).isZero();
        assertThat(test.discrimination().gini()).isEqualTo(-1);
        assertThat(test.separation().distance()).isEqualTo(-1);
        assertThat(test.tenths().getFirst().lift()).isZero();
    }

    @Test
    void sayThatThereIsNothingToCompare() {
        var results = GeneratedResults.of(1, 2, 3);
        assertThat(BackTest.of(results, outcomes(0, 0, -1), 1)).isEqualTo(new BackTest.Nothing(2, 0));
        assertThat(BackTest.of(results, outcomes(-1, 1, -1), 1)).isEqualTo(new BackTest.Nothing(0, 1));
        assertThat(BackTest.of(GeneratedResults.of(), outcomes(), 1)).isEqualTo(new BackTest.Nothing(0, 0));
    }

    @Test
    void refusesWhatIsNoOutcome() {
        assertThatIllegalArgumentException().isThrownBy(() -> outcomes(2));
        assertThatIllegalArgumentException().isThrownBy(() -> BackTest.of(GeneratedResults.of(1, 2), outcomes(1), 1));
    }

    @Test
    void agreesWithLookingAtEveryPair() {
        var generated = new GeneratedResults(SEED);
        int measured = 0;
        for (int round = 0; round < 200; round++) {
            var results = generated.next(generated.size());
            var outcomes = outcomes(IntStream.range(0, results.size())
                    .map(i -> generated.random().nextInt(-1, 2))
                    .toArray());
            var compared = IntStream.range(0, results.size())
                    .filter(i -> results.isEvaluated(i) && outcomes.isKnown(i))
                    .boxed()
                    .toList();
            var good = compared.stream()
                    .filter(i -> !outcomes.isBad(i))
                    .map(results::points)
                    .toList();
            var bad = compared.stream()
                    .filter(outcomes::isBad)
                    .map(results::points)
                    .toList();
            if (BackTest.of(results, outcomes, SEED) instanceof BackTest.Measured test) {
                assertAgrees(test, good, bad, "round " + round);
                measured++;
            } else {
                assertThat(good.isEmpty() || bad.isEmpty()).isTrue();
            }
        }
        assertThat(measured).isGreaterThan(100);
    }

    private static void assertAgrees(BackTest.Measured test, List<Integer> good, List<Integer> bad, String which) {
        double[] ofGood = good.stream().mapToDouble(own -> above(own, bad)).toArray();
        double[] ofBad = bad.stream().mapToDouble(own -> 1 - above(own, good)).toArray();
        assertThat(test.discrimination().area())
                .as(which)
                .isEqualTo(Arrays.stream(ofGood).average().orElseThrow(), within(1e-12));
        double variance = (good.size() < 2 ? 0 : variance(ofGood) / good.size())
                + (bad.size() < 2 ? 0 : variance(ofBad) / bad.size());
        assertThat(test.discrimination().error()).as(which).isEqualTo(Math.sqrt(variance), within(1e-9));
        double greatest = good.stream()
                .mapToDouble(own -> Math.abs(upTo(own, bad) - upTo(own, good)))
                .max()
                .orElseThrow();
        double greatestOfBad = bad.stream()
                .mapToDouble(own -> Math.abs(upTo(own, bad) - upTo(own, good)))
                .max()
                .orElseThrow();
        assertThat(Math.abs(test.separation().distance()))
                .as(which)
                .isEqualTo(Math.max(greatest, greatestOfBad), within(1e-12));
        int at = test.separation().points();
        assertThat(test.separation().distance()).as(which).isEqualTo(upTo(at, bad) - upTo(at, good), within(1e-12));
        assertTenths(test, good, bad, which);
    }

    /** The share of others below some points, equal ones by half. */
    private static double above(int points, List<Integer> others) {
        double sum = others.stream()
                .mapToDouble(other -> other < points ? 1 : other == points ? 0.5 : 0)
                .sum();
        return sum / others.size();
    }

    private static double upTo(int points, List<Integer> all) {
        return all.stream().filter(one -> one <= points).count() / (double) all.size();
    }

    private static void assertTenths(BackTest.Measured test, List<Integer> good, List<Integer> bad, String which) {
        long captured = 0;
        long subjects = 0;
        int before = Integer.MIN_VALUE;
        for (var tenth : test.tenths()) {
            assertThat(tenth.lowest()).as(which).isGreaterThan(before);
            before = tenth.highest();
            long badHere = bad.stream()
                    .filter(p -> p >= tenth.lowest() && p <= tenth.highest())
                    .count();
            long goodHere = good.stream()
                    .filter(p -> p >= tenth.lowest() && p <= tenth.highest())
                    .count();
            captured += badHere;
            subjects += badHere + goodHere;
            assertThat(tenth.bad()).as(which).isEqualTo(new Share(badHere, badHere + goodHere));
            assertThat(tenth.captured()).as(which).isEqualTo(new Share(captured, bad.size()));
        }
        assertThat(subjects).as(which).isEqualTo(good.size() + bad.size());
    }

    /** Outcomes that were dealt by lot tell nothing: the interval holds one half about as often as it promises. */
    @Test
    void findsNothingInPermutedOutcomes() {
        var generated = new GeneratedResults(SEED + 1);
        int held = 0;
        double sum = 0;
        for (int round = 0; round < 400; round++) {
            var results = generated.next(300, 0);
            var outcomes = outcomes(IntStream.range(0, 300)
                    .map(i -> results.points(i) < 200_000 ? 1 : 0)
                    .toArray());
            if (BackTest.of(results, outcomes, SEED + round) instanceof BackTest.Measured test) {
                held += test.permuted().mayBeChance() ? 1 : 0;
                sum += test.permuted().area();
                assertThat(test.discrimination().area()).isGreaterThan(0.9);
            } else {
                held++;
                sum += 0.5;
            }
        }
        assertThat(held).isBetween(360, 398);
        assertThat(sum / 400).isEqualTo(0.5, within(0.01));
    }

    @Test
    void dealsTheSameOutcomesBySeed() {
        var outcomes = outcomes(
                IntStream.range(0, 100).map(i -> i < 30 ? 1 : i < 90 ? 0 : -1).toArray());
        int[] known = IntStream.range(0, 90).toArray();
        var one = outcomes.permuted(known, 1);
        assertThat(bad(one)).hasSize(30).isEqualTo(bad(outcomes.permuted(known, 1)));
        assertThat(bad(one)).isNotEqualTo(bad(outcomes.permuted(known, 2)));
        assertThat(IntStream.range(90, 100)).noneMatch(one::isKnown);
    }

    private static List<Integer> bad(Outcomes outcomes) {
        var bad = new ArrayList<Integer>();
        IntStream.range(0, outcomes.size()).filter(outcomes::isBad).forEach(bad::add);
        return bad;
    }

    /** A chance of being bad that falls with the points, as planted, is found again and forecast. */
    @Test
    void forecastsWhatWasPlanted() {
        var generated = new GeneratedResults(SEED + 2);
        int[] points = IntStream.range(0, 20_000).map(i -> i * 50).toArray();
        var outcomes = outcomes(IntStream.of(points)
                .map(p -> generated.random().nextDouble() < 0.4 * (1 - p / 1_000_000.0) ? 1 : 0)
                .toArray());
        var test = measured(GeneratedResults.of(points), outcomes);
        // The chance that a good one is above a bad one: 0.5 + the integral that the planted chances give.
        assertThat(test.discrimination().low()).isLessThan(0.7083);
        assertThat(test.discrimination().high()).isGreaterThan(0.7083);
        assertThat(test.brier().skill()).isBetween(0.02, 0.2);
        assertThat(test.tenths().stream().filter(Tenth::isAsExpected).count()).isGreaterThanOrEqualTo(8);
        assertThat(test.tenths().getFirst().lift()).isEqualTo(1.9, within(0.15));
    }
}
