package org.credit531.trial.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who goes where. */
class MigrationTests {

    private static final long SEED = 58_003L;

    /** Six subjects by hand. */
    @Test
    void countsWhatHandsCount() {
        var before = Results.of(
                GeneratedResults.SCALE,
                new int[] {860_000, 760_000, 660_000, 0, 640_000, 700_000},
                new byte[] {0, 1, 2, -1, 3, 2});
        var after = Results.of(
                GeneratedResults.SCALE,
                new int[] {840_000, 780_000, 660_000, 900_000, 0, 755_000},
                new byte[] {1, 1, 2, 0, -1, 1});
        var migration = Migration.between(before, after, 2, SubjectOrder.AS_LOADED);
        assertThat(migration.counts())
                .containsExactly(
                        List.of(0, 1, 0, 0, 0),
                        List.of(0, 1, 0, 0, 0),
                        List.of(0, 1, 1, 0, 0),
                        List.of(0, 0, 0, 0, 1),
                        List.of(1, 0, 0, 0, 0));
        assertThat(migration.shares(2))
                .containsExactly(new Share(0, 2), new Share(1, 2), new Share(1, 2), new Share(0, 2), new Share(0, 2));
        assertThat(migration.points()).isEqualTo(new Moves(2, 1, 1));
        assertThat(migration.grades()).isEqualTo(new Moves(1, 1, 2));
        assertThat(migration.risen())
                .containsExactly(
                        new Mover(5, 700_000, 755_000, "fair", "good"), new Mover(1, 760_000, 780_000, "good", "good"));
        assertThat(migration.fallen()).containsExactly(new Mover(0, 860_000, 840_000, "excellent", "good"));
        assertThat(migration.movement()).isEqualTo(new Histogram(10_000, -20_000, List.of(1, 0, 0, 0, 1, 0, 0, 1)));
    }

    @Test
    void agreesWithComparingOneByOne() {
        var generated = new GeneratedResults(SEED);
        for (int round = 0; round < 300; round++) {
            int size = generated.size();
            var before = generated.next(size);
            var after = generated.next(size);
            int movers = generated.random().nextInt(20);
            // An order that is not that of the indices.
            SubjectOrder order = (one, other) -> Integer.compare(one * 7919 % 401, other * 7919 % 401);
            var migration = Migration.between(before, after, movers, order);
            assertMargins(migration, before, after);
            assertThat(migration.risen()).as("round %s", round).isEqualTo(movers(before, after, 1, movers, order));
            assertThat(migration.fallen()).as("round %s", round).isEqualTo(movers(before, after, -1, movers, order));
            assertThat(migration.points().up() + migration.points().down())
                    .isEqualTo(migration.movement().counts().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
    }

    private static void assertMargins(Migration migration, Results before, Results after) {
        var was = Distribution.of(before);
        var is = Distribution.of(after);
        for (int place = 0; place < 4; place++) {
            int grade = place;
            assertThat(migration.counts().get(place).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo((int) was.grades().get(place).subjects().part());
            assertThat(migration.counts().stream()
                            .mapToInt(row -> row.get(grade))
                            .sum())
                    .isEqualTo((int) is.grades().get(place).subjects().part());
        }
        assertThat(migration.counts().get(4).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(was.notEvaluated());
        assertThat(migration.counts().stream().mapToInt(row -> row.get(4)).sum())
                .isEqualTo(is.notEvaluated());
    }

    private static List<Mover> movers(Results before, Results after, int direction, int most, SubjectOrder order) {
        Comparator<Integer> byChange =
                Comparator.comparingInt(subject -> -direction * (after.points(subject) - before.points(subject)));
        return IntStream.range(0, before.size())
                .filter(subject -> before.isEvaluated(subject) && after.isEvaluated(subject))
                .filter(subject -> direction * (after.points(subject) - before.points(subject)) > 0)
                .boxed()
                .sorted(byChange.thenComparing(order::compare))
                .limit(most)
                .map(subject -> new Mover(
                        subject,
                        before.points(subject),
                        after.points(subject),
                        GeneratedResults.SCALE.grades().get(before.grade(subject)),
                        GeneratedResults.SCALE.grades().get(after.grade(subject))))
                .toList();
    }

    /** Slices together make the whole; too few are shown together. */
    @Test
    void comparesSliceBySlice() {
        var generated = new GeneratedResults(SEED + 1);
        for (int round = 0; round < 200; round++) {
            int size = generated.size();
            var before = generated.next(size);
            var after = generated.next(size);
            var slicing = generated.slicing(size);
            var whole = Migration.between(before, after, 0, SubjectOrder.AS_LOADED);
            var sliced = Migration.by(slicing, before, after, Distribution.FEWEST);
            assertThat(total(sliced.stream().map(Migration.Sliced::points).toList()))
                    .isEqualTo(whole.points());
            assertThat(total(sliced.stream().map(Migration.Sliced::grades).toList()))
                    .isEqualTo(whole.grades());
            if (sliced.size() > 1) {
                assertThat(sliced).allMatch(one -> one.points().subjects() >= Distribution.FEWEST);
            }
            for (var one : Migration.by(slicing, before, after, 1)) {
                assertThat(one.meanChange()).isEqualTo(meanChange(one.slice(), slicing, before, after), within(1e-6));
            }
        }
    }

    private static Moves total(List<Moves> moves) {
        return new Moves(
                moves.stream().mapToInt(Moves::up).sum(),
                moves.stream().mapToInt(Moves::down).sum(),
                moves.stream().mapToInt(Moves::same).sum());
    }

    private static double meanChange(Slice slice, Slicing slicing, Results before, Results after) {
        return IntStream.range(0, before.size())
                .filter(i -> before.isEvaluated(i) && after.isEvaluated(i))
                .filter(i -> slice.codes().equals(codes(slicing, i)))
                .map(i -> after.points(i) - before.points(i))
                .average()
                .orElseThrow();
    }

    private static List<String> codes(Slicing slicing, int subject) {
        int code = slicing.codeOf().applyAsInt(subject);
        return code < 0 ? List.of() : List.of(slicing.codes().get(code));
    }

    @Test
    void comparesGradesWhereAnExtensionHasMoreOfThem() {
        var scale = new GradeScale(List.of("excellent", "very-good", "good", "fair", "poor"));
        var before = GeneratedResults.of(860_000, 760_000, 640_000);
        var after = Results.of(scale, new int[] {860_000, 760_000, 640_000}, new byte[] {1, 2, 3});
        assertThat(Migration.between(before, after, 0, SubjectOrder.AS_LOADED).grades())
                .isEqualTo(new Moves(1, 1, 1));
    }

    @Test
    void doesNotCompareGradesOfDifferentOrders() {
        var scale = new GradeScale(List.of("poor", "fair", "good", "excellent"));
        var after = Results.of(scale, new int[] {860_000}, new byte[] {0});
        var migration = Migration.between(GeneratedResults.of(860_000), after, 3, SubjectOrder.AS_LOADED);
        assertThat(migration.grades()).isNull();
        assertThat(migration.counts().getFirst()).containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void refusesAnotherPopulation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Migration.between(GeneratedResults.of(1), GeneratedResults.of(1, 2), 1, SubjectOrder.AS_LOADED))
                .withMessage("One result is of 1 subjects, the other of 2: compare results of the same population");
    }
}
