package org.credit531.oversight;

import java.time.LocalDate;
import org.credit531.trials.ModelFigures;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a shadow run on a day.
 *
 * @param taken the figures; {@code null} where none could be taken
 * @param problem why none could, in both languages, a line each; empty where they were
 */
record ShadowDay(LocalDate day, @Nullable Taken taken, String problem) {

    /**
     * The figures that the table over the days shows.
     *
     * @param evaluated how many organisations the shadow evaluates
     * @param better how many have a better grade by it than by the models in force; {@code null} where grades cannot be compared
     * @param worse how many have a worse one
     * @param apart stability index between the models in force and the shadow
     * @param moved stability index between the first day of the shadow and this; {@code null} on the first
     */
    record Taken(
            long knownAt,
            int organisations,
            int evaluated,
            @Nullable Integer better,
            @Nullable Integer worse,
            double apart,
            @Nullable Double moved) {

        static Taken of(ModelFigures.Beside beside) {
            var grades = beside.migration().grades();
            var moved = beside.moved();
            return new Taken(
                    beside.knownAt(),
                    beside.organisations(),
                    beside.shadow().evaluated(),
                    grades == null ? null : (Integer) grades.up(),
                    grades == null ? null : (Integer) grades.down(),
                    beside.apart().points().index(),
                    moved == null ? null : (Double) moved.points().index());
        }

        /** The share of those evaluated whose grade is another; {@code null} where grades cannot be compared. */
        @Nullable
        Double regraded() {
            return better == null || worse == null || evaluated == 0 ? null : (better + worse) / (double) evaluated;
        }
    }
}
