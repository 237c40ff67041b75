package org.credit531.trial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether groups fare alike. */
class FairnessTests {

    private static final long SEED = 58_007L;

    /** Ten small firms of which four are good, ten large ones of which eight are, by hand. */
    @Test
    void reckonsWhatHandsReckon() {
        int[] points = IntStream.range(0, 20)
                .map(i -> i < 10 ? (i < 4 ? 800_000 : 700_000) : (i < 18 ? 800_000 : 700_000))
                .toArray();
        var size = new Slicing("size", List.of("small", "large"), subject -> subject / 10);
        // All that are not good have one adverse record, whatever their size.
        var fairness =
                Fairness.of(GeneratedResults.of(points), size, 2, subject -> points[subject] < 750_000 ? 1 : 0, 1);
        assertThat(fairness.attribute()).isEqualTo("size");
        assertThat(fairness.neverRead()).containsExactly(NeverRead.values());
        var large = fairness.groups().getFirst();
        var small = fairness.groups().getLast();
        assertThat(small.slice().codes()).containsExactly("small");
        assertThat(small.good()).isEqualTo(new Share(4, 10));
        assertThat(small.impactRatio()).isEqualTo(0.5);
        assertThat(small.isBelowFourFifths()).isTrue();
        assertThat(small.beyondChance()).isFalse();
        assertThat(small.mean()).isEqualTo(740_000);
        // Variances 0.24 and 0.16 of a hundred points squared: 0.4 by the root of 0.2.
        assertThat(small.standardisedDifference()).isEqualTo(-0.4 / Math.sqrt(0.2), within(1e-9));
        assertThat(large.standardisedDifference()).isEqualTo(0.4 / Math.sqrt(0.2), within(1e-9));
        assertThat(large.impactRatio()).isEqualTo(1);
        assertThat(large.isBelowFourFifths()).isFalse();
        // Records equal, results equal: the records explain all of it.
        assertThat(small.equalRecords()).isEqualTo(new Fairness.EqualRecords(10, 0, 4, 4));
        assertThat(large.equalRecords()).isEqualTo(new Fairness.EqualRecords(10, 0, 8, 8));
    }

    /** The same records, and yet fifty points less for one city. */
    @Test
    void findsWhatRecordsDoNotExplain() {
        int[] points = IntStream.range(0, 400)
                .map(i -> 790_000 - i % 2 * 50_000 - i / 200 * 20_000)
                .toArray();
        var city = new Slicing("city", List.of("a", "b"), subject -> subject % 2);
        var fairness = Fairness.of(GeneratedResults.of(points), city, 2, subject -> subject / 200, Distribution.FEWEST);
        var second = fairness.groups().get(1);
        assertThat(second.equalRecords()).isEqualTo(new Fairness.EqualRecords(200, -50_000, 0, 200));
        assertThat(fairness.groups().getFirst().equalRecords().difference()).isEqualTo(50_000);
        assertThat(second.beyondChance()).isTrue();
        assertThat(second.impactRatio()).isZero();
    }

    @Test
    void comparesNobodyWithNobody() {
        var kinds = new Slicing("kind", List.of("a", "b"), subject -> subject);
        var fairness = Fairness.of(GeneratedResults.of(600_000, 610_000), kinds, 1, subject -> subject, 1);
        for (var group : fairness.groups()) {
            assertThat(group.equalRecords()).isEqualTo(new Fairness.EqualRecords(0, 0, 0, 0));
            assertThat(group.impactRatio()).isEqualTo(1);
        }
        assertThat(Fairness.of(GeneratedResults.of(), kinds, 1, subject -> 0, 1).groups())
                .isEmpty();
    }

    /** One excellent subject in a group of its own is not what all others are measured by. */
    @Test
    void isNotLedByATinyGroup() {
        int[] points = IntStream.range(0, 200)
                .map(i -> i == 0 || i % 2 == 0 ? 900_000 : 600_000)
                .toArray();
        var kinds = new Slicing("kind", List.of("one", "most"), subject -> subject == 0 ? 0 : 1);
        var fairness = Fairness.of(GeneratedResults.of(points), kinds, 1, subject -> 0, 1);
        assertThat(fairness.groups().getFirst().impactRatio()).isEqualTo(1);
        assertThat(fairness.groups().getLast().impactRatio()).isGreaterThan(2);
    }

    /** What is drawn without regard to groups is as fair as chance lets it be; groups weighed together make the whole. */
    @Test
    void agreesWithComparingOneByOne() {
        var generated = new GeneratedResults(SEED);
        for (int round = 0; round < 300; round++) {
            var results = generated.next(generated.size());
            var slicing = generated.slicing(results.size());
            int[] records = generated.random().ints(results.size(), 0, 4).toArray();
            var fairness = Fairness.of(results, slicing, 2, subject -> records[subject], 1);
            double differences = 0;
            for (var group : fairness.groups()) {
                int[] own = IntStream.range(0, results.size())
                        .filter(i -> results.isEvaluated(i) && isIn(group.slice(), slicing, i))
                        .toArray();
                assertThat(group.evaluated()).isEqualTo(own.length);
                assertThat(group.good().part())
                        .isEqualTo(IntStream.of(own)
                                .filter(i -> results.grade(i) < 2)
                                .count());
                assertEqualRecords(group, own, results, records, "round " + round);
                differences += (group.mean() - mean(results)) * group.evaluated();
            }
            assertThat(differences).isEqualTo(0, within(0.01));
        }
    }

    private static double mean(Results results) {
        return GeneratedResults.points(results).stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }

    private static boolean isIn(Slice slice, Slicing slicing, int subject) {
        int code = slicing.codeOf().applyAsInt(subject);
        return code < 0
                ? slice.kind() == Slice.Kind.UNKNOWN
                : slice.codes().contains(slicing.codes().get(code));
    }

    private static void assertEqualRecords(
            Fairness.Group group, int[] own, Results results, int[] records, String which) {
        var isOwn = new HashMap<Integer, Boolean>();
        IntStream.of(own).forEach(i -> isOwn.put(i, true));
        int compared = 0;
        double difference = 0;
        for (int subject : own) {
            var others = IntStream.range(0, results.size())
                    .filter(i -> results.isEvaluated(i) && !isOwn.containsKey(i) && records[i] == records[subject])
                    .map(results::points)
                    .average();
            if (others.isPresent()) {
                compared++;
                difference += results.points(subject) - others.getAsDouble();
            }
        }
        assertThat(group.equalRecords().compared()).as(which).isEqualTo(compared);
        assertThat(group.equalRecords().difference())
                .as(which)
                .isEqualTo(compared == 0 ? 0 : difference / compared, within(1e-5));
    }
}
