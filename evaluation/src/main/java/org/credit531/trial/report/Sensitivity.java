package org.credit531.trial.report;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.credit531.trial.Progress;

/**
 * How much each weight of a model decides, and what would change with another.
 *
 * @param held of the evaluated subjects, those whose points a veto or the end of the scale holds below the sum of their indicators
 * @param ranked on how many subjects orders were compared: all, or as many taken at even distances by their points
 * @param indicators in the order of the model, those of extensions last
 * @param dimensions in the order of the model
 */
public record Sensitivity(Share held, int ranked, List<IndicatorEffect> indicators, List<DimensionEffect> dimensions) {

    /** On so many subjects orders are compared at most. */
    public static final int MOST_RANKED = 200_000;

    /** Copies the lists. */
    public Sensitivity {
        indicators = List.copyOf(indicators);
        dimensions = List.copyOf(dimensions);
    }

    /**
     * What the indicators of a dimension decide together.
     *
     * @param dimension its id
     * @param weight what the caps of its indicators add up to, without bonuses, in thousandths
     * @param mean points, in thousandths
     * @param deviation standard deviation of its points
     * @param shareOfVariance what part of the variance of the sum of all indicators comes with it; can be below 0
     */
    public record DimensionEffect(
            String dimension, long weight, double mean, double deviation, double shareOfVariance) {}

    /**
     * Measures results that were made by models.
     *
     * @param step by which a weight is changed, beside a tenth of it, in thousandths
     * @param progress is told of every indicator
     * @throws IllegalArgumentException when only the grades of the results are known
     * @throws CancellationException when the progress says not to go on
     */
    public static Sensitivity of(Scored scored, long step, Progress progress) {
        return new MeasuringSensitivity(scored, step, progress).sensitivity();
    }
}
