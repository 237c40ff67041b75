package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.credit531.scoring.Thousandths;

/** Gives one indicator other weights and looks at what becomes of everybody. */
final class ChangingWeight {

    private final Results results;
    private final Sums sums;
    private final int[] ranked;
    private final Ranked before;
    private final long step;

    /**
     * Begins.
     *
     * @param ranked the subjects whose order is compared
     * @param step by which a weight is changed
     */
    ChangingWeight(Results results, Sums sums, int[] ranked, long step) {
        this.results = results;
        this.sums = sums;
        this.ranked = ranked;
        this.before = ranked(results::points);
        this.step = step;
    }

    /** All changes of an indicator that leave it and the others some weight. */
    List<IndicatorEffect.WeightChange> changes(int[] column, long[] weights, boolean bonus) {
        var changes = new ArrayList<IndicatorEffect.WeightChange>();
        for (var by : IndicatorEffect.By.values()) {
            var weighing = new Weighing(column, weights, by, bonus);
            if (weighing.isPossible()) {
                changes.add(weighing.change(by));
            }
        }
        return changes;
    }

    /** The points of the subjects whose order is compared. */
    private Ranked ranked(IntUnaryOperator pointsOf) {
        var points = new int[ranked.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = pointsOf.applyAsInt(ranked[i]);
        }
        return new Ranked(points);
    }

    /** One change: the weights of the indicator in each model, as they are and as they would be. */
    private final class Weighing {

        private final int[] column;
        private final long[] weights;
        private final long[] changed;
        private final boolean bonus;

        Weighing(int[] column, long[] weights, IndicatorEffect.By by, boolean bonus) {
            this.column = column;
            this.weights = weights;
            this.bonus = bonus;
            this.changed = new long[weights.length];
            for (int model = 0; model < weights.length; model++) {
                changed[model] = weights[model] == 0 ? 0 : by.changed(weights[model], step);
            }
        }

        boolean isPossible() {
            boolean differs = false;
            for (int model = 0; model < weights.length; model++) {
                long most = bonus ? Long.MAX_VALUE : sums.scale(model);
                if (weights[model] != 0 && (weights[model] >= most || changed[model] <= 0 || changed[model] >= most)) {
                    return false;
                }
                differs |= changed[model] != weights[model];
            }
            return differs;
        }

        IndicatorEffect.WeightChange change(IndicatorEffect.By by) {
            var grades = new Moves.Counting();
            var points = new int[results.size()];
            for (int subject = 0; subject < points.length; subject++) {
                if (results.isEvaluated(subject)) {
                    points[subject] = points(subject);
                    grades.add(sums.gradesBetter(subject, points[subject]));
                }
            }
            return new IndicatorEffect.WeightChange(
                    by,
                    firstChanged(),
                    grades.moves(),
                    RankStability.between(before, ranked(subject -> points[subject])));
        }

        private long firstChanged() {
            int model = 0;
            while (weights[model] == 0) {
                model++;
            }
            return changed[model];
        }

        private int points(int subject) {
            int model = results.model(subject);
            int own = column[subject];
            if (own == IndicatorPoints.NOT_READ || weights[model] == changed[model]) {
                return results.points(subject);
            }
            long changedOwn = Thousandths.inProportion(own, changed[model], weights[model]);
            if (bonus) {
                return sums.held(subject, (long) sums.sum(subject) - own + changedOwn);
            }
            long others = Thousandths.inProportion(
                    sums.weighted(subject) - own,
                    sums.scale(model) - changed[model],
                    sums.scale(model) - weights[model]);
            return sums.held(subject, changedOwn + others + sums.bonuses(subject));
        }
    }
}
