package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every subject. A failure prints the seed and the facts. */
class EvaluationPropertyTests {

    private static final long SEED = 5_310_531L;
    private static final LocalDate AS_OF = GeneratedSubjects.AS_OF;

    static List<String> models() {
        return ModelFiles.IDS;
    }

    private static CompiledModel model(String name) {
        return ModelFiles.compiled(ModelFiles.textOf(name));
    }

    private static SecondImplementation second(String name) {
        return name.equals("more-features-trade")
                ? new SecondImplementation(ModelFiles.moreFeaturesOfTrade(), ModelFiles.moreFeatures())
                : new SecondImplementation(ModelFiles.textOf(name));
    }

    /** Only put into words when something fails. */
    private static Supplier<String> describe(List<Fact> facts) {
        return () -> "seed " + SEED + ", facts " + facts;
    }

    @ParameterizedTest
    @MethodSource("models")
    void agreesWithSecondImplementation(String name) {
        var model = model(name);
        var second = second(name);
        var subjects = new GeneratedSubjects(SEED);
        for (int i = 0; i < 10_000; i++) {
            var facts = subjects.next();
            var evaluation = model.evaluate(facts, AS_OF);
            var expected = second.points(facts, AS_OF, Circumstances.NONE);
            var total = expected.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(byPart(model.model(), evaluation)).as(describe(facts)).isEqualTo(thousandths(expected));
            assertThat(evaluation.grade()).as(describe(facts)).isEqualTo(second.grade(total));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void agreesWithSecondImplementationWhileSomethingIsSuspendedOrLate(String name) {
        var model = model(name);
        var second = second(name);
        var subjects = new GeneratedSubjects(SEED + 7);
        for (int i = 0; i < 5_000; i++) {
            var facts = subjects.next();
            var circumstances = subjects.circumstances(model.model());
            var evaluation = model.evaluate(facts, AS_OF, circumstances);
            assertThat(byPart(model.model(), evaluation))
                    .as(() -> circumstances + " " + describe(facts).get())
                    .isEqualTo(thousandths(second.points(facts, AS_OF, circumstances)));
            assertReadsNothingSuspended(model.model(), evaluation, circumstances.suspensions());
            assertComesBackInTime(evaluation, circumstances);
        }
    }

    private static void assertReadsNothingSuspended(Model model, Evaluation evaluation, Suspensions suspensions) {
        assertThat(evaluation.contributions()).allSatisfy(contribution -> {
            boolean stopped = isStopped(model, contribution.indicator(), suspensions);
            assertThat(contribution.effect() == Effect.SUSPENDED).isEqualTo(stopped);
            assertThat(contribution.recordKey() == null || !stopped).isTrue();
        });
    }

    private static boolean isStopped(Model model, String part, Suspensions suspensions) {
        return model.indicator(part)
                .map(indicator -> suspensions.articleFor(indicator) != null)
                .or(() -> model.veto(part).map(veto -> suspensions.articleFor(veto) != null))
                .orElse(false);
    }

    private static void assertComesBackInTime(Evaluation evaluation, Circumstances circumstances) {
        Stream.of(circumstances.nextChange(), circumstances.suspensions().nextChange())
                .flatMap(Stream::ofNullable)
                .forEach(day -> assertThat(evaluation.nextChange()).isBeforeOrEqualTo(day));
    }

    /** Points of each indicator, and what is taken away from the whole, where anything is. */
    private static Map<String, Long> byPart(Model model, Evaluation evaluation) {
        var points = byIndicator(evaluation);
        points.entrySet()
                .removeIf(entry ->
                        entry.getValue() == 0 && model.indicator(entry.getKey()).isEmpty());
        return points;
    }

    private static Map<String, Long> byIndicator(Evaluation evaluation) {
        return evaluation.contributions().stream()
                .collect(Collectors.groupingBy(
                        Contribution::indicator, HashMap::new, Collectors.summingLong(Contribution::points)));
    }

    private static Map<String, Long> thousandths(Map<String, BigDecimal> points) {
        return points.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().movePointRight(3).longValueExact()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void addsUpStaysOnTheScaleAndKeepsOrder(String name) {
        var model = model(name);
        var subjects = new GeneratedSubjects(SEED + 1);
        for (int i = 0; i < 5_000; i++) {
            var facts = subjects.next();
            var evaluation = model.evaluate(facts, AS_OF);
            assertThat(evaluation.contributions().stream()
                            .mapToLong(Contribution::points)
                            .sum())
                    .isEqualTo(evaluation.points());
            assertThat(evaluation.points())
                    .as(describe(facts))
                    .isBetween(0L, model.model().scale());
            assertOrdered(evaluation);
            assertWithinLimits(model.model(), evaluation);
        }
    }

    private static void assertOrdered(Evaluation evaluation) {
        var byIndicator = evaluation.contributions().stream()
                .collect(Collectors.groupingBy(
                        Contribution::indicator,
                        Collectors.mapping(
                                c -> c.recordKey() == null ? "" : c.effectiveFrom() + " " + c.recordKey(),
                                Collectors.toList())));
        assertThat(byIndicator.values())
                .allSatisfy(keys -> assertThat(keys).isSorted().doesNotHaveDuplicates());
    }

    private static void assertWithinLimits(Model model, Evaluation evaluation) {
        var points = byIndicator(evaluation);
        for (var indicator : model.indicators()) {
            assertThat(points.get(indicator.id())).as(indicator.id()).isBetween(indicator.floor(), indicator.cap());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void dependsNeitherOnOrderOfArrivalNorOnRepetition(String name) {
        var model = model(name);
        var again = model(name);
        var subjects = new GeneratedSubjects(SEED + 2);
        for (int i = 0; i < 3_000; i++) {
            var facts = subjects.next();
            var evaluation = model.evaluate(facts, AS_OF);
            assertThat(model.evaluate(subjects.shuffled(facts), AS_OF))
                    .as(describe(facts))
                    .isEqualTo(evaluation);
            assertThat(again.evaluate(facts, AS_OF)).isEqualTo(evaluation).hasToString(evaluation.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void needsOnlyTheItemsAndFieldsItSaysItReads(String name) {
        var model = model(name);
        var subjects = new GeneratedSubjects(SEED + 3);
        for (int i = 0; i < 3_000; i++) {
            var facts = subjects.next();
            assertThat(model.evaluate(projected(facts, model.reads()), AS_OF))
                    .as(describe(facts))
                    .isEqualTo(model.evaluate(facts, AS_OF));
        }
    }

    private static List<Fact> projected(List<Fact> facts, Map<String, Set<String>> reads) {
        return facts.stream()
                .filter(fact -> reads.containsKey(fact.item()))
                .map(fact -> {
                    var fields = Objects.requireNonNull(reads.get(fact.item()));
                    var values = fact.values().entrySet().stream()
                            .filter(entry -> fields.contains(entry.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                    return new Fact(
                            fact.item(),
                            fact.recordKey(),
                            fact.effectiveFrom(),
                            null,
                            fact.removedOn(),
                            values,
                            fact.withheld());
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void changesNothingBeforeTheNextChange(String name) {
        var model = model(name);
        var subjects = new GeneratedSubjects(SEED + 4);
        int changes = 0;
        for (int i = 0; i < 200; i++) {
            var facts = subjects.next();
            changes += walk(model, facts);
        }
        // An early next change is allowed; one that is always early would make the nightly work useless.
        assertThat(changes).isGreaterThan(400);
    }

    /** Follows a subject through nine years day by day; counts the next changes that really changed something. */
    private static int walk(CompiledModel model, List<Fact> facts) {
        int changes = 0;
        var current = model.evaluate(facts, AS_OF.minusYears(3));
        for (var day = current.asOf(); day.isBefore(AS_OF.plusYears(6)); day = day.plusDays(1)) {
            var evaluation = model.evaluate(facts, day);
            if (day.equals(current.nextChange())) {
                changes += sameResult(current, evaluation) ? 0 : 1;
                current = evaluation;
            }
            assertSame(current, evaluation, facts);
        }
        return changes;
    }

    private static void assertSame(Evaluation earlier, Evaluation later, List<Fact> facts) {
        assertThat(sameResult(earlier, later) && Objects.equals(earlier.nextChange(), later.nextChange()))
                .as(() -> describe(facts).get() + ", " + earlier + " differs from " + later)
                .isTrue();
    }

    private static boolean sameResult(Evaluation one, Evaluation other) {
        return one.points() == other.points()
                && one.grade().equals(other.grade())
                && one.contributions().equals(other.contributions());
    }

    /** What the lint proves from the shape, tried out with records of every kind, also ones that cannot be read. */
    @ParameterizedTest
    @MethodSource("models")
    void neverRaisesThePointsOfAnAdverseIndicator(String name) {
        var model = model(name);
        var subjects = new GeneratedSubjects(SEED + 6);
        for (var indicator : model.model().indicators()) {
            for (int i = 0; indicator.adverse() && i < 4_000; i++) {
                var facts = subjects.next();
                var circumstances = subjects.circumstances(model.model());
                var worse = new ArrayList<>(facts);
                worse.add(subjects.fact(indicator.item()));
                assertThat(points(model.evaluate(worse, AS_OF, circumstances), indicator))
                        .as(describe(worse))
                        .isLessThanOrEqualTo(points(model.evaluate(facts, AS_OF, circumstances), indicator));
            }
        }
    }

    private static long points(Evaluation evaluation, Indicator indicator) {
        return Objects.requireNonNull(byIndicator(evaluation).get(indicator.id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void neverRaisesTheScoreForOneMoreAdverseRecord(int round) {
        var model = model("organisation-base");
        var subjects = new GeneratedSubjects(SEED + 5 + round);
        for (int i = 0; i < 4_000; i++) {
            var facts = subjects.next();
            var worse = new ArrayList<>(facts);
            worse.add(usable(subjects.fact("construction-market-grade", subjects.day(), Map.of("grade", "D"))));
            assertThat(model.evaluate(worse, AS_OF).points())
                    .as(describe(worse))
                    .isLessThanOrEqualTo(model.evaluate(facts, AS_OF).points());
        }
    }

    private static Fact usable(Fact fact) {
        return new Fact(fact.item(), fact.recordKey(), fact.effectiveFrom(), null, fact.removedOn(), fact.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"revoked", "cancelled"})
    void neverRaisesTheScoreOfAnActiveSubjectThatIs(String status) {
        var model = model("organisation-base");
        var subjects = new GeneratedSubjects(SEED + 9);
        for (int i = 0; i < 4_000; i++) {
            var before = new ArrayList<>(subjects.next());
            before.removeIf(fact -> fact.item().equals("registration"));
            var after = new ArrayList<>(before);
            before.add(registration("active"));
            after.add(registration(status));
            assertThat(model.evaluate(after, AS_OF).points())
                    .isLessThan(model.evaluate(before, AS_OF).points());
        }
    }

    private static Fact registration(String status) {
        return new Fact("registration", "R", AS_OF.minusDays(1), null, LocalDate.MAX, Map.of("status", status));
    }
}
