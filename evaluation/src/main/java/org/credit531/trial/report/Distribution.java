package org.credit531.trial.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How results are distributed.
 *
 * @param evaluated how many subjects are evaluated
 * @param notEvaluated how many are not
 * @param grades how many have each grade, best first
 * @param histogram of points
 * @param spread of points; null when nobody is evaluated
 */
public record Distribution(
        int evaluated,
        int notEvaluated,
        List<GradeCount> grades,
        Histogram histogram,
        @Nullable Spread spread) {

    /** The least number of subjects of a slice that is shown apart to whoever may not see the single results. */
    public static final int FEWEST = 20;

    /** Copies the list. */
    public Distribution {
        grades = List.copyOf(grades);
    }

    /**
     * The distribution within a slice.
     *
     * @param slice whose results they are
     * @param distribution how they are distributed
     */
    public record Sliced(Slice slice, Distribution distribution) {}

    /** The distribution of all results. */
    public static Distribution of(Results results) {
        return CountingDistributions.ofAll(results);
    }

    /**
     * The distribution in each slice, in order of their codes.
     *
     * @param fewest how many must be evaluated in a slice that is shown apart: {@link #FEWEST}, or 1 for a reader from whom the
     *     single results are not withheld
     */
    public static List<Sliced> by(Slicing slicing, Results results, int fewest) {
        return CountingDistributions.of(results, Slices.of(results, slicing, fewest));
    }
}
