package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Set;
import org.credit531.law.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of points: one contribution, or the sum of several of an indicator.
 *
 * @param thousandths its points in thousandths, for the chart
 * @param points its points with their sign
 * @param effect ending of the key {@code effect.…}
 * @param item name of the item of the record it rests on, null without record
 * @param record where that record is shown, or the list of those that are summed up; null where they are not shown
 * @param disputedSince the day since which that record is disputed, null where it is not
 * @param report where an error is reported
 */
record PointLine(
        String indicator,
        String dimension,
        long thousandths,
        String points,
        String effect,
        String reason,
        @Nullable String item,
        @Nullable String record,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate disputedSince,
        String report,
        Citation article) {

    /** The effect of a line that is the sum of several. */
    static final String OTHERS = "others";

    private static final Set<String> START =
            Set.of("base", "no-data", "not-applicable", "suspended", "source-late", "record-withheld", "withheld");

    /** What the chart colours: points that are given, or points that records moved. */
    public String kind() {
        return START.contains(effect) ? "start" : "moved";
    }

    boolean isSum() {
        return effect.equals(OTHERS);
    }
}
