package org.credit531.trial.report;

import java.util.List;

/**
 * How far results have drifted from those of a reference: other subjects, or the same on another day.
 *
 * @param limits the limits that were applied
 * @param level the higher of those by points and by grades
 * @param points the shift between tenths of the reference by points
 * @param grades the shift between grades, best first
 * @param scale the grades
 * @param indicators what has moved: the shift of the points of each indicator, the greatest first
 */
public record Drift(
        DriftLimits limits,
        DriftLevel level,
        Shift points,
        Shift grades,
        GradeScale scale,
        List<MovedIndicator> indicators) {

    /** Copies the list. */
    public Drift {
        indicators = List.copyOf(indicators);
    }

    /**
     * The shift of one indicator.
     *
     * @param indicator its id
     * @param shift between tenths of the reference by its points
     * @param meanBefore its mean points in the reference, in thousandths
     * @param meanNow its mean points now
     */
    public record MovedIndicator(String indicator, Shift shift, double meanBefore, double meanNow) {}

    /** Compares results of models with those of a reference. */
    public static Drift between(Scored reference, Scored now, DriftLimits limits) {
        return Snapshot.of(reference).driftTo(now, limits);
    }
}
