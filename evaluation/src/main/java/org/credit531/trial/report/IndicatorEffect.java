package org.credit531.trial.report;

import java.util.List;

/**
 * What one indicator decides.
 *
 * @param indicator its id
 * @param dimension its dimension
 * @param weight its cap, in thousandths
 * @param bonus whether it is one
 * @param mean points of those whose model has it, in thousandths
 * @param deviation standard deviation of these
 * @param shareOfVariance what part of the variance of the sum of all indicators comes with it; can be below 0
 * @param usual the points that most have, in thousandths
 * @param moved of those whose model has it, those that it gives other points than the usual ones
 * @param felt of the same, those whose score it moves: no veto and no end of the scale hides what it gives
 * @param twins other indicators that put the subjects in the same order, or in the opposite one
 * @param changes what another weight would change
 */
public record IndicatorEffect(
        String indicator,
        String dimension,
        long weight,
        boolean bonus,
        double mean,
        double deviation,
        double shareOfVariance,
        int usual,
        Share moved,
        Share felt,
        List<Twin> twins,
        List<WeightChange> changes) {

    /** Copies the lists. */
    public IndicatorEffect {
        twins = List.copyOf(twins);
        changes = List.copyOf(changes);
    }

    /** Whether it makes a difference at all. */
    public enum Life {
        /** It moves the score of somebody. */
        ALIVE,
        /** It moves the score of less than one in a thousand. */
        NEARLY_DEAD,
        /** It moves the score of nobody: without it, and with its usual points for everybody, all would be the same. */
        DEAD
    }

    /**
     * Another indicator that says the same.
     *
     * @param indicator its id
     * @param correlation rank correlation by Spearman, at least {@value #ALIKE} either way; below 0 where one undoes the other
     * @param dominates whether it has the greater weight, or the same and comes first in the model, so that this one is dominated by it
     */
    public record Twin(String indicator, double correlation, boolean dominates) {

        static final double ALIKE = 0.98;
    }

    /**
     * What another weight would change. The other weights change in proportion, so that they add up to the scale as before; a
     * bonus belongs to no weight and changes alone. The points of the indicators are taken in proportion and rounded, and a veto that
     * held nothing before holds nothing after: a trial with the changed model says it to the thousandth.
     *
     * @param by how it is changed
     * @param weight the other weight, in thousandths
     * @param grades how many would have a better or a worse grade
     * @param order how far the order of the subjects would stay
     */
    public record WeightChange(By by, long weight, Moves grades, RankStability order) {}

    /** How a weight is changed. */
    public enum By {
        /** A step less. */
        STEP_LESS,
        /** A tenth of it less. */
        TENTH_LESS,
        /** A tenth of it more. */
        TENTH_MORE,
        /** A step more. */
        STEP_MORE;

        long changed(long weight, long step) {
            return switch (this) {
                case STEP_LESS -> weight - step;
                case TENTH_LESS -> weight - weight / 10;
                case TENTH_MORE -> weight + weight / 10;
                case STEP_MORE -> weight + step;
            };
        }
    }

    /** The same with twins. */
    IndicatorEffect with(List<Twin> found) {
        return new IndicatorEffect(
                indicator,
                dimension,
                weight,
                bonus,
                mean,
                deviation,
                shareOfVariance,
                usual,
                moved,
                felt,
                found,
                changes);
    }

    /** Whether it makes a difference at all. */
    public Life life() {
        if (felt.part() == 0) {
            return Life.DEAD;
        }
        return felt.part() * 1000 < felt.of() ? Life.NEARLY_DEAD : Life.ALIVE;
    }

    /** Whether another indicator of at least its weight puts the subjects in the same order. */
    public boolean isDominated() {
        return twins.stream().anyMatch(twin -> twin.dominates() && twin.correlation() > 0);
    }
}
