package org.credit531.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Effect;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.GeneratedSubjects;
import org.credit531.scoring.ModelFiles;
import org.credit531.scoring.Suspensions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What must hold of every subject's insights, by models that use every word of the language. A failure prints the seed. */
class InsightPropertyTests {

    private static final long SEED = 5_310_028L;
    private static final LocalDate DAY = GeneratedSubjects.AS_OF;
    private static final Map<String, CompiledModel> MODELS = ModelFiles.IDS.stream()
            .collect(Collectors.toMap(id -> id, id -> ModelFiles.compiled(ModelFiles.textOf(id))));

    private static final Acts ACTS = Acts.read("acts.yaml", """
            acts:
              - id: withdraw
                label: {zh: 撤销, en: Withdraw}
                article: zj-2018:32
                item: penalty
                open: {withdrawn: absent}
                mends: {withdrawn: true}
              - id: repair
                label: {zh: 修复, en: Repair}
                article: zj-2018:32
                item: construction-market-grade
                by-source: true
                open: {grade: [C, D]}
                ends: true
                after: 12 months
              - id: earn
                label: {zh: 争取, en: Earn}
                article: zj-2018:22
                item: honour
                adds: {awarded-on: day}
                unless: [awarded-on]
              - id: reopen
                label: {zh: 恢复, en: Reopen}
                article: zj-2018:10
                item: registration
                open: {status: [cancelled, moved-out]}
                mends: {status: active}
            """);

    private static CompiledModel model(String name) {
        return Objects.requireNonNull(MODELS.get(name));
    }

    private static Supplier<String> describe(List<Fact> facts) {
        return () -> "seed " + SEED + ", facts " + facts;
    }

    @ParameterizedTest
    @FieldSource("org.credit531.scoring.ModelFiles#IDS")
    void dividesEveryDifferenceWithoutRest(String name) {
        var model = model(name);
        var subjects = new GeneratedSubjects(SEED);
        var random = new Random(SEED);
        var causes = new HashMap<Cause, Integer>();
        for (int i = 0; i < 3_000; i++) {
            var facts = subjects.next();
            var later = changed(facts, subjects.next(), random);
            var from = new Situation(
                    model(random.nextBoolean() ? name : "all-features"), circumstances(model, random), facts, DAY);
            var to = new Situation(model, circumstances(model, random), later, DAY.plusDays(random.nextInt(400)));
            var change = Change.between(from, to);
            assertThat(change.before()).isEqualTo(from.evaluate());
            assertThat(change.after()).as(describe(later)).isEqualTo(to.evaluate());
            assertThat(change.differences().stream()
                            .mapToLong(Difference::points)
                            .sum())
                    .isEqualTo(change.after().points() - change.before().points());
            assertThat(change.byCause().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(change.after().points() - change.before().points());
            assertThat(Change.between(from, to)).isEqualTo(change);
            change.byCause().keySet().forEach(cause -> causes.merge(cause, 1, Integer::sum));
        }
        assertThat(causes.keySet()).contains(Cause.LAW, Cause.TIME, Cause.CORRECTED, Cause.REMOVED, Cause.ADDED);
    }

    /** Some records gone, some with another one's values, some new. */
    private static List<Fact> changed(List<Fact> facts, List<Fact> others, Random random) {
        var changed = new ArrayList<Fact>();
        for (var fact : facts) {
            int lot = random.nextInt(6);
            if (lot == 0) {
                others.stream()
                        .filter(other -> other.item().equals(fact.item()))
                        .findFirst()
                        .ifPresent(other -> changed.add(new Fact(
                                fact.item(),
                                fact.recordKey(),
                                other.effectiveFrom(),
                                null,
                                other.removedOn(),
                                other.values(),
                                other.withheld())));
            } else if (lot > 1) {
                changed.add(fact);
            }
        }
        others.stream().filter(_other -> random.nextInt(4) == 0).forEach(changed::add);
        return changed;
    }

    private static Circumstances circumstances(CompiledModel model, Random random) {
        var indicators = model.model().indicators();
        var one = indicators.get(random.nextInt(indicators.size()));
        var suspended =
                random.nextInt(3) > 0 ? Suspensions.NONE : new Suspensions(Map.of(one.id(), "act:1"), Map.of(), null);
        return new Circumstances(suspended, random.nextInt(4) > 0 ? Set.of() : Set.of(one.item()), null);
    }

    @ParameterizedTest
    @FieldSource("org.credit531.scoring.ModelFiles#IDS")
    void foretellsWhatTheEvaluatorSaysOnThatDay(String name) {
        var model = model(name);
        var subjects = new GeneratedSubjects(SEED + 1);
        int steps = 0;
        for (int i = 0; i < 400; i++) {
            var facts = subjects.next();
            var now = model.evaluate(facts, DAY);
            var forecast = Forecast.after(now, model::evaluate, facts);
            var reached = now;
            for (var step : forecast.steps()) {
                assertThat(step.evaluation()).isEqualTo(model.evaluate(facts, step.day()));
                assertThat(model.evaluate(facts, step.day().minusDays(1)).points())
                        .as(describe(facts))
                        .isEqualTo(reached.points());
                assertThat(step.differences().stream()
                                .mapToLong(Difference::points)
                                .sum())
                        .isEqualTo(step.evaluation().points() - reached.points());
                reached = step.evaluation();
                steps++;
            }
            assertThat(model.evaluate(facts, forecast.until()).points()).isEqualTo(reached.points());
            assertThat(forecast.until()).isEqualTo(DAY.plusYears(Forecast.YEARS));
        }
        assertThat(steps).isGreaterThan(500);
    }

    @ParameterizedTest
    @FieldSource("org.credit531.scoring.ModelFiles#IDS")
    void givesOnlyScoredReasonsAndLeavesNoMainOneOut(String name) {
        var model = model(name);
        var subjects = new GeneratedSubjects(SEED + 2);
        for (int i = 0; i < 3_000; i++) {
            var facts = subjects.next();
            var evaluation = model.evaluate(facts, DAY);
            var reasons = PrincipalReasons.of(model.model(), evaluation);
            assertReasons(reasons.against(), losses(model, evaluation), facts);
            assertThat(reasons.inFavour()).hasSizeLessThanOrEqualTo(PrincipalReasons.MOST);
            assertThat(PrincipalReasons.of(model.model(), model.evaluate(subjects.shuffled(facts), DAY)))
                    .isEqualTo(reasons);
        }
    }

    private static void assertReasons(List<PrincipalReason> reasons, Map<String, Long> losses, List<Fact> facts) {
        long all = losses.values().stream().mapToLong(Long::longValue).sum();
        assertThat(reasons).as(describe(facts)).hasSizeLessThanOrEqualTo(PrincipalReasons.MOST);
        assertThat(reasons).allSatisfy(reason -> {
            assertThat(losses).containsEntry(reason.indicator(), reason.weight());
            assertThat(reason.weight() * 1000).isGreaterThanOrEqualTo(all * PrincipalReasons.LEAST_SHARE);
            assertThat(reason.records()).isNotEmpty();
        });
        var named = reasons.stream().map(PrincipalReason::indicator).collect(Collectors.toSet());
        long least = reasons.stream().mapToLong(PrincipalReason::weight).min().orElse(0);
        assertThat(losses.entrySet().stream().filter(loss -> !named.contains(loss.getKey())))
                .as(describe(facts))
                .allSatisfy(loss -> assertThat(reasons.size() == PrincipalReasons.MOST && loss.getValue() <= least
                                || loss.getValue() * 1000 < all * PrincipalReasons.LEAST_SHARE)
                        .isTrue());
    }

    /** What indicators with a record that counted lost, worked out anew. */
    private static Map<String, Long> losses(CompiledModel model, Evaluation evaluation) {
        var losses = new HashMap<String, Long>();
        for (var indicator : model.model().indicators()) {
            var own = evaluation.contributions().stream()
                    .filter(contribution -> contribution.indicator().equals(indicator.id()))
                    .toList();
            boolean scored = own.stream().anyMatch(contribution -> switch (contribution.effect()) {
                case AWARDED, DEDUCTED, NEUTRAL, CAPPED -> true;
                default -> false;
            });
            long lost = indicator.bonus()
                    ? 0
                    : indicator.cap()
                            - own.stream().mapToLong(Contribution::points).sum();
            if (scored && lost > 0) {
                losses.put(indicator.id(), lost);
            }
        }
        evaluation.contributions().stream()
                .filter(contribution -> contribution.effect() == Effect.VETO && contribution.points() < 0)
                .forEach(veto -> losses.merge(veto.indicator(), -veto.points(), Long::sum));
        return losses;
    }

    @ParameterizedTest
    @FieldSource("org.credit531.scoring.ModelFiles#IDS")
    void findsTheFewestActsAndTheyReachTheGrade(String name) {
        var model = model(name);
        var subjects = new GeneratedSubjects(SEED + 3);
        int found = 0;
        int compared = 0;
        for (int i = 0; i < 500; i++) {
            var facts = subjects.next();
            var now = model.evaluate(facts, DAY);
            var subject = new WaysUp.Subject("enterprise", facts, model.model(), model.reads(), model::evaluate);
            var ways = WaysUp.from(subject, ACTS, now, Forecast.after(now, model::evaluate, facts));
            if (ways.grade() == null) {
                continue;
            }
            var way = ways.way();
            if (way != null) {
                found++;
                assertReaches(way, ways, model, facts);
            }
            if (ways.deeds().size() <= 4 && compared < 60) {
                compared++;
                assertThat(way == null ? null : way.deeds().size() + " acts on " + way.day())
                        .as(describe(facts))
                        .isEqualTo(plainSearch(ways, model, facts));
            }
        }
        assertThat(found).isGreaterThan(40);
        assertThat(compared).isGreaterThan(40);
    }

    private static void assertReaches(WaysUp.Way way, WaysUp ways, CompiledModel model, List<Fact> facts) {
        var done = facts;
        for (var deed : way.deeds()) {
            assertThat(deed.day()).isBetween(DAY, way.day());
            done = deed.done(done);
        }
        var evaluation = model.evaluate(done, way.day());
        assertThat(evaluation).as(describe(facts)).isEqualTo(way.evaluation());
        var next = model.model().grade(Objects.requireNonNull(ways.grade())).orElseThrow();
        assertThat(evaluation.points()).isGreaterThanOrEqualTo(Objects.requireNonNull(next.from()));
        assertOnlyActsChanged(way, facts, done);
    }

    private static void assertOnlyActsChanged(WaysUp.Way way, List<Fact> facts, List<Fact> done) {
        var touched = way.deeds().stream().map(Deed::record).collect(Collectors.toSet());
        assertThat(done.stream().filter(fact -> !fact.recordKey().startsWith(Deed.NEW)))
                .hasSameSizeAs(facts)
                .allSatisfy(fact -> assertThat(facts.contains(fact)
                                || touched.stream()
                                        .anyMatch(record -> record != null
                                                && record.recordKey().equals(fact.recordKey())
                                                && record.effectiveFrom().equals(fact.effectiveFrom())))
                        .isTrue());
    }

    /** Every set of acts on every day of a year. */
    private static @org.jspecify.annotations.Nullable String plainSearch(
            WaysUp ways, CompiledModel model, List<Fact> facts) {
        long needed = Objects.requireNonNull(model.model()
                .grade(Objects.requireNonNull(ways.grade()))
                .orElseThrow()
                .from());
        var deeds = ways.deeds().stream().map(WaysUp.Single::deed).toList();
        var end = DAY.plusYears(WaysUp.YEARS);
        var last = ways.byTime() == null || ways.byTime().isAfter(end)
                ? end
                : ways.byTime().minusDays(1);
        for (int size = 1; size <= deeds.size(); size++) {
            for (var day = DAY; !day.isAfter(last); day = day.plusDays(1)) {
                for (int set = 1; set < 1 << deeds.size(); set++) {
                    if (Integer.bitCount(set) == size && reaches(set, deeds, day, needed, model, facts)) {
                        return size + " acts on " + day;
                    }
                }
            }
        }
        return null;
    }

    private static boolean reaches(
            int set, List<Deed> deeds, LocalDate day, long needed, CompiledModel model, List<Fact> facts) {
        var done = facts;
        for (int i = 0; i < deeds.size(); i++) {
            if ((set & (1 << i)) != 0) {
                if (deeds.get(i).day().isAfter(day)) {
                    return false;
                }
                done = deeds.get(i).done(done);
            }
        }
        return model.evaluate(done, day).points() >= needed;
    }
}
