package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.credit531.insight.Evaluator;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Effect;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Grade;
import org.credit531.scoring.Model;
import org.credit531.scoring.Veto;

/**
 * Evaluates for a reader to whom something is not open, from the records that are. In the place of all the rest stands one
 * contribution that never changes: what it was worth in the present result.
 */
final class PartialEvaluator implements Evaluator {

    static final String WITHHELD = "withheld";

    private final Evaluator whole;
    private final Withheld withheld;
    private final long rest;
    private final boolean holds;

    /** An evaluator that gives the present result its points. */
    PartialEvaluator(Evaluator whole, Withheld withheld, Evaluation present) {
        this.whole = whole;
        this.withheld = withheld;
        // Beside a veto that is withheld, what others hold back is part of the rest as well.
        this.holds =
                present.contributions().stream().noneMatch(one -> one.effect() == Effect.VETO && withheld.covers(one));
        this.rest = present.points()
                - present.contributions().stream()
                        .filter(this::isReckoned)
                        .mapToLong(Contribution::points)
                        .sum();
    }

    private boolean isReckoned(Contribution contribution) {
        return !withheld.covers(contribution)
                && (!contribution.dimension().equals(Contribution.WHOLE)
                        || holds && contribution.effect() == Effect.VETO);
    }

    @Override
    public Evaluation evaluate(List<Fact> facts, LocalDate day) {
        Evaluation evaluation = whole.evaluate(facts, day);
        Model model = withheld.model();
        List<Contribution> contributions = new ArrayList<>();
        evaluation.contributions().stream()
                .filter(this::isReckoned)
                .filter(one -> one.effect() != Effect.VETO)
                .forEach(contributions::add);
        contributions.add(whole(WITHHELD, rest, Effect.NEUTRAL, model.basis(), "base"));
        long points = withinScale(sum(contributions), contributions);
        for (Contribution veto : evaluation.contributions()) {
            if (veto.effect() == Effect.VETO && isReckoned(veto)) {
                long over = Math.min(0, ceiling(veto) - points);
                contributions.add(with(veto, over));
                points += over;
            }
        }
        return new Evaluation(
                evaluation.model(),
                evaluation.version(),
                day,
                points,
                grade(model, points),
                contributions,
                evaluation.nextChange());
    }

    private long withinScale(long points, List<Contribution> contributions) {
        long over = Math.min(0, withheld.model().scale() - points);
        if (over < 0) {
            contributions.add(whole(
                    Contribution.BEYOND_SCALE,
                    over,
                    Effect.BEYOND_SCALE,
                    withheld.model().basis(),
                    "beyond-scale|" + withheld.model().scale()));
        }
        return points + over;
    }

    private long ceiling(Contribution veto) {
        return withheld.model().veto(veto.indicator()).map(Veto::ceiling).orElse(Long.MAX_VALUE / 2);
    }

    private static Contribution whole(String id, long points, Effect effect, String article, String reason) {
        return new Contribution(id, Contribution.WHOLE, points, effect, null, null, null, article, reason);
    }

    private static Contribution with(Contribution veto, long points) {
        return new Contribution(
                veto.indicator(),
                veto.dimension(),
                points,
                veto.effect(),
                veto.item(),
                veto.recordKey(),
                veto.effectiveFrom(),
                veto.article(),
                veto.reason());
    }

    private static long sum(List<Contribution> contributions) {
        return contributions.stream().mapToLong(Contribution::points).sum();
    }

    private static String grade(Model model, long points) {
        return model.grades().stream()
                .filter(grade -> grade.from() == null || points >= grade.from())
                .map(Grade::id)
                .findFirst()
                .orElseThrow();
    }
}
