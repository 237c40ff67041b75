package org.credit531.trial.report;

import java.util.List;

/**
 * How well results agree with what came afterwards. Of the subjects that are evaluated and whose outcome is known. Every figure is
 * always there, however poor: there is no way of leaving one out.
 */
public sealed interface BackTest {

    /** How many had the good outcome. */
    int good();

    /** How many had the bad outcome. */
    int bad();

    /**
     * There is nothing to compare: all subjects had the same outcome, or there are none.
     *
     * @param good how many had the good outcome
     * @param bad how many had the bad outcome
     */
    record Nothing(int good, int bad) implements BackTest {}

    /**
     * The figures.
     *
     * @param good how many had the good outcome
     * @param bad how many had the bad outcome
     * @param discrimination how well the points tell bad from good
     * @param permuted the same with the outcomes dealt anew: must be one half but for chance, or the figures are reckoned wrongly
     * @param separation the greatest distance between bad and good
     * @param brier how far a forecast by points is from the outcomes
     * @param tenths subjects by their points, the lowest tenth first; equal points are in one tenth, so that there can be fewer
     * @param thresholds who would be told apart at each limit between two grades, the best grade first
     */
    record Measured(
            int good,
            int bad,
            Discrimination discrimination,
            Discrimination permuted,
            Separation separation,
            Brier brier,
            List<Tenth> tenths,
            List<Threshold> thresholds)
            implements BackTest {

        /** Copies the lists. */
        public Measured {
            tenths = List.copyOf(tenths);
            thresholds = List.copyOf(thresholds);
        }
    }

    /**
     * Compares results with outcomes.
     *
     * @param results as of a day before the outcomes
     * @param outcomes of the same subjects
     * @param seed by which the outcomes are dealt anew
     * @throws IllegalArgumentException when the outcomes are not of as many subjects
     */
    static BackTest of(Results results, Outcomes outcomes, long seed) {
        return MeasuringOutcomes.of(results, outcomes, seed);
    }
}
