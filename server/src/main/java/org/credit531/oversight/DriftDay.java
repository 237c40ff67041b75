package org.credit531.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.credit531.scoring.Family;
import org.credit531.trial.report.DriftLevel;

/**
 * How far the results of the models in force of a family were on a day from those of their first day.
 *
 * @param models the versions in force together
 * @param reference the day that they are compared with
 * @param measures what was measured, that of points and that of grades first
 * @param causes what may be the cause, as far as data tell: sources that fell silent
 */
record DriftDay(
        Family family,
        LocalDate day,
        String models,
        LocalDate reference,
        long knownAt,
        int organisations,
        List<Measure> measures,
        List<Cause> causes) {

    DriftDay {
        measures = List.copyOf(measures);
        causes = List.copyOf(causes);
    }

    /** The highest level of all. */
    DriftLevel level() {
        return measures.stream()
                .map(Measure::level)
                .max(Comparator.naturalOrder())
                .orElse(DriftLevel.STEADY);
    }

    /** The measures of which somebody is to be told, the greatest first. */
    List<Measure> moved() {
        return measures.stream()
                .filter(measure -> measure.level() != DriftLevel.STEADY)
                .sorted(Comparator.comparing(Measure::level)
                        .thenComparingDouble(Measure::index)
                        .reversed())
                .toList();
    }

    double index(Kind kind) {
        return measures.stream()
                .filter(measure -> measure.kind() == kind)
                .mapToDouble(Measure::index)
                .max()
                .orElse(0);
    }

    /** Of what something was measured. */
    enum Kind {
        POINTS,
        GRADES,
        INDICATOR,
        DATA
    }

    /**
     * A measure.
     *
     * @param name which indicator or item; empty for points and grades
     * @param index the stability index; of data how far the share without them has changed
     * @param before mean points, or share without data, on the day of reference
     * @param now the same on this day
     */
    record Measure(Kind kind, String name, double index, double before, double now, DriftLevel level) {}

    /**
     * What may be the cause.
     *
     * @param item the item whose source may have fallen silent
     * @param overdue whether its source is overdue
     * @param before share of organisations without any record of it on the day of reference
     * @param now the same on this day
     */
    record Cause(String item, boolean overdue, double before, double now) {}
}
