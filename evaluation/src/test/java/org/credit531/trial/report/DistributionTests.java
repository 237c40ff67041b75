package org.credit531.trial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Distributions, whole and by slices. */
class DistributionTests {

    private static final long SEED = 58_002L;

    /** Five subjects of whom one is not evaluated, by hand. */
    @Test
    void countsWhatHandsCount() {
        var results = Results.of(
                GeneratedResults.SCALE, new int[] {900_000, 700_000, 0, 709_999, 640_000}, new byte[] {0, 2, -1, 2, 3});
        var distribution = Distribution.of(results);
        assertThat(distribution.evaluated()).isEqualTo(4);
        assertThat(distribution.notEvaluated()).isEqualTo(1);
        assertThat(distribution.grades())
                .containsExactly(
                        new GradeCount("excellent", new Share(1, 4)),
                        new GradeCount("good", new Share(0, 4)),
                        new GradeCount("fair", new Share(2, 4)),
                        new GradeCount("poor", new Share(1, 4)));
        var histogram = distribution.histogram();
        assertThat(histogram.from(0)).isEqualTo(640_000);
        assertThat(histogram.counts())
                .hasSize(27)
                .startsWith(1, 0, 0, 0, 0, 0, 2, 0)
                .endsWith(0, 1);
        var spread = Objects.requireNonNull(distribution.spread());
        assertThat(spread.mean()).isEqualTo(737_499.75);
        assertThat(spread.least()).isEqualTo(640_000);
        assertThat(spread.most()).isEqualTo(900_000);
        assertThat(spread.median()).isEqualTo(700_000);
        assertThat(spread.percentile(75)).isEqualTo(709_999);
        assertThat(spread.percentile(90)).isEqualTo(900_000);
        assertThatIllegalArgumentException().isThrownBy(() -> spread.percentile(33));
    }

    @Test
    void saysNothingOfNobody() {
        var nobody = Distribution.of(Results.of(GeneratedResults.SCALE, new int[2], new byte[] {-1, -1}));
        assertThat(nobody.spread()).isNull();
        assertThat(nobody.notEvaluated()).isEqualTo(2);
        assertThat(nobody.histogram().counts()).isEmpty();
        assertThat(Distribution.of(GeneratedResults.of()).evaluated()).isZero();
    }

    @Test
    void widensBinsOfPointsThatLieFarApart() {
        var histogram = Distribution.of(GeneratedResults.of(-1_000_000_000, 1_000_000_000))
                .histogram();
        assertThat(histogram.width()).isEqualTo(10_000_000);
        assertThat(histogram.counts()).hasSize(201).startsWith(1).endsWith(1);
    }

    @Test
    void agreesWithCountingOneByOne() {
        var generated = new GeneratedResults(SEED);
        for (int round = 0; round < 400; round++) {
            var results = generated.next(generated.size());
            assertIsDistribution(Distribution.of(results), GeneratedResults.points(results), "round " + round);
        }
    }

    private static void assertIsDistribution(Distribution distribution, List<Integer> points, String which) {
        var sorted = points.stream().sorted().toList();
        assertThat(distribution.evaluated()).as(which).isEqualTo(sorted.size());
        distribution
                .grades()
                .forEach(grade -> assertThat(grade.subjects().part())
                        .as(which)
                        .isEqualTo(points.stream()
                                .filter(one -> isOf(grade.grade(), one))
                                .count()));
        var histogram = distribution.histogram();
        for (int bin = 0; bin < histogram.counts().size(); bin++) {
            long from = histogram.from(bin);
            assertThat(histogram.counts().get(bin)).as(which).isEqualTo((int) sorted.stream()
                    .filter(one -> one >= from && one < from + histogram.width())
                    .count());
        }
        assertThat(histogram.counts().stream().mapToInt(Integer::intValue).sum())
                .as(which)
                .isEqualTo(sorted.size());
        if (!sorted.isEmpty()) {
            assertIsSpread(Objects.requireNonNull(distribution.spread()), sorted, which);
        }
    }

    private static boolean isOf(String grade, int points) {
        return GeneratedResults.SCALE
                .grades()
                .get(GeneratedResults.gradeOf(points))
                .equals(grade);
    }

    private static void assertIsSpread(Spread spread, List<Integer> sorted, String which) {
        double mean = sorted.stream().mapToInt(Integer::intValue).average().orElseThrow();
        double squares =
                sorted.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
        assertThat(spread.mean()).as(which).isEqualTo(mean);
        assertThat(spread.deviation()).as(which).isEqualTo(Math.sqrt(squares / sorted.size()), within(0.001));
        for (int percent : Spread.PERCENTS) {
            int percentile = spread.percentile(percent);
            long upTo = sorted.stream().filter(one -> one <= percentile).count();
            long below = sorted.stream().filter(one -> one < percentile).count();
            assertThat(upTo * 100).as(which).isGreaterThanOrEqualTo((long) percent * sorted.size());
            assertThat(below * 100).as(which).isLessThan((long) percent * sorted.size());
        }
    }

    @Test
    void cutsByWhateverTellsSubjectsApart() {
        var generated = new GeneratedResults(SEED + 1);
        for (int round = 0; round < 400; round++) {
            var results = generated.next(generated.size());
            var slicing = generated.slicing(results.size());
            for (var sliced : Distribution.by(slicing, results, 1)) {
                assertThat(sliced.slice().kind()).isNotEqualTo(Slice.Kind.TOGETHER);
                assertIsDistribution(sliced.distribution(), points(results, slicing, sliced.slice()), "round " + round);
            }
        }
    }

    private static List<Integer> points(Results results, Slicing slicing, Slice slice) {
        var points = new ArrayList<Integer>();
        for (int subject = 0; subject < results.size(); subject++) {
            int code = slicing.codeOf().applyAsInt(subject);
            boolean belongs = code < 0
                    ? slice.kind() == Slice.Kind.UNKNOWN
                    : slice.codes().contains(slicing.codes().get(code));
            if (belongs && results.isEvaluated(subject)) {
                points.add(results.points(subject));
            }
        }
        return points;
    }

    /** Neither alone nor as the rest of the whole. */
    @Test
    void tellsNothingOfFewerThanTwenty() {
        var generated = new GeneratedResults(SEED + 2);
        int joined = 0;
        for (int round = 0; round < 600; round++) {
            var results = generated.next(generated.size());
            var slices = Distribution.by(generated.slicing(results.size()), results, Distribution.FEWEST);
            assertThat(slices.stream()
                            .mapToInt(one -> one.distribution().evaluated())
                            .sum())
                    .isEqualTo(results.evaluated());
            if (slices.size() > 1) {
                assertThat(slices)
                        .allSatisfy(one ->
                                assertThat(one.distribution().evaluated()).isGreaterThanOrEqualTo(Distribution.FEWEST));
            }
            joined += slices.stream().anyMatch(one -> one.slice().kind() == Slice.Kind.TOGETHER) ? 1 : 0;
        }
        assertThat(joined).isGreaterThan(100);
    }

    /** A city of three, one of nineteen, one of twenty-five and one of forty, by hand. */
    @Test
    void putsSmallSlicesTogether() {
        var cities = new ArrayList<Integer>();
        cities.addAll(Collections.nCopies(40, 0));
        cities.addAll(Collections.nCopies(3, 1));
        cities.addAll(Collections.nCopies(25, 2));
        assertThat(slices(cities)).containsExactly("CODE[a]=40", "TOGETHER[b, c]=28");
        cities.addAll(Collections.nCopies(19, 3));
        assertThat(slices(cities)).containsExactly("CODE[a]=40", "CODE[c]=25", "TOGETHER[b, d]=22");
    }

    private static List<String> slices(List<Integer> cities) {
        var results = GeneratedResults.of(new int[cities.size()]);
        var slicing = new Slicing("city", List.of("a", "b", "c", "d"), cities::get);
        return Distribution.by(slicing, results, Distribution.FEWEST).stream()
                .map(one -> one.slice().kind() + "" + one.slice().codes() + "="
                        + one.distribution().evaluated())
                .toList();
    }

    @Test
    void isTheSameInWhateverOrderSubjectsWereLoaded() {
        var generated = new GeneratedResults(SEED + 3);
        for (int round = 0; round < 50; round++) {
            var results = generated.next(300);
            var slicing = generated.slicing(300);
            int[] shuffled = shuffled(300, round);
            var points = IntStream.of(shuffled).map(results::points).toArray();
            var grades = new byte[300];
            IntStream.range(0, 300).forEach(i -> grades[i] = (byte) results.grade(shuffled[i]));
            var others = Results.of(GeneratedResults.SCALE, points, grades);
            var codes = new ArrayList<>(slicing.codes());
            Collections.reverse(codes);
            var reversed = new Slicing("city", codes, subject -> {
                int code = slicing.codeOf().applyAsInt(shuffled[subject]);
                return code < 0 ? -1 : codes.size() - 1 - code;
            });
            assertThat(Distribution.of(others)).isEqualTo(Distribution.of(results));
            assertThat(Distribution.by(reversed, others, 20)).isEqualTo(Distribution.by(slicing, results, 20));
        }
    }

    private static int[] shuffled(int size, int seed) {
        var places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(places, new Random(SEED + seed));
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
