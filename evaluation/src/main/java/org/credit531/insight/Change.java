package org.credit531.insight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;

/**
 * Why a result has changed: what makes up the difference, summing exactly to it.
 *
 * <p>One thing after the other is replaced, always in the order of {@link Cause}: first the model, then the law, then
 * which sources are overdue, then the day, then records that were corrected, that were removed and that were added. What the score moves by with a step is what
 * that step caused. Another order can divide the same difference otherwise; this one is fixed so that the answer is always
 * the same. Time comes before the records, so that a record weighs what it weighs today and not what it would have weighed then.
 *
 * @param before the earlier result
 * @param after the later one
 * @param differences in order of their cause; within it in the order of the model
 */
public record Change(Evaluation before, Evaluation after, List<Difference> differences) {

    /**
     * Copies the differences.
     *
     * @throws IllegalArgumentException when they do not add up to the difference of the scores
     */
    public Change {
        differences = List.copyOf(differences);
        long sum = differences.stream().mapToLong(Difference::points).sum();
        if (sum != after.points() - before.points()) {
            throw new IllegalArgumentException(
                    "The differences add up to " + sum + " thousandths, the scores differ by "
                            + (after.points() - before.points()) + ": keep every difference");
        }
    }

    /** What changed from one situation of a subject to another. */
    public static Change between(Situation from, Situation to) {
        var walk = new Walk(from);
        walk.step(Cause.MODEL, s -> s.under(to.model()));
        walk.step(Cause.LAW, s -> s.underLawOf(to));
        walk.step(Cause.SOURCE, s -> s.in(to.circumstances()));
        walk.step(Cause.TIME, s -> s.on(to.day()));
        var known = byRecord(to.facts());
        walk.step(Cause.CORRECTED, s -> s.with(corrected(s.facts(), known)));
        walk.step(Cause.REMOVED, s -> s.with(stillThere(s.facts(), known)));
        walk.step(Cause.ADDED, s -> s.with(to.facts()));
        return new Change(walk.first, walk.reached, walk.differences);
    }

    /** The points of each cause that has any, in their order. */
    public Map<Cause, Long> byCause() {
        Map<Cause, Long> points = new EnumMap<>(Cause.class);
        differences.forEach(difference -> points.merge(difference.cause(), difference.points(), Long::sum));
        return points;
    }

    private static Map<Identity, Fact> byRecord(List<Fact> facts) {
        Map<Identity, Fact> byRecord = new HashMap<>();
        facts.forEach(fact -> byRecord.put(Identity.of(fact), fact));
        return byRecord;
    }

    private static List<Fact> corrected(List<Fact> facts, Map<Identity, Fact> known) {
        return facts.stream()
                .map(fact -> known.getOrDefault(Identity.of(fact), fact))
                .toList();
    }

    private static List<Fact> stillThere(List<Fact> facts, Map<Identity, Fact> known) {
        return facts.stream()
                .filter(fact -> known.containsKey(Identity.of(fact)))
                .toList();
    }

    private record Identity(String item, String key) {

        static Identity of(Fact fact) {
            return new Identity(fact.item(), fact.recordKey());
        }
    }

    /** The way from one situation to the other, and what each step changed. */
    private static final class Walk {

        private final Evaluation first;
        private final List<Difference> differences = new ArrayList<>();
        private Situation here;
        private Evaluation reached;

        Walk(Situation from) {
            here = from;
            first = from.evaluate();
            reached = first;
        }

        void step(Cause cause, UnaryOperator<Situation> replacing) {
            var next = replacing.apply(here);
            if (next.equals(here)) {
                return;
            }
            var evaluation = next.evaluate();
            differences.addAll(Difference.between(reached, evaluation, cause));
            here = next;
            reached = evaluation;
        }
    }
}
