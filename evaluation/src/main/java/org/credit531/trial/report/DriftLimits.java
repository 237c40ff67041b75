package org.credit531.trial.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * From which index of a shift on somebody is told, from a day on.
 *
 * @param from the first day on which these limits hold
 * @param watch the index from which on it is watched
 * @param alarm the index from which on there is an alarm
 */
public record DriftLimits(LocalDate from, double watch, double alarm) {

    /** What is customary where scores are used: one tenth and one quarter. A custom, no law and no test. */
    public static final DriftLimits CUSTOMARY = new DriftLimits(LocalDate.of(2000, 1, 1), 0.1, 0.25);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException when they are not above 0 in this order
     */
    public DriftLimits {
        if (!(watch > 0 && alarm >= watch)) {
            throw new IllegalArgumentException("The limits are " + watch + " to watch and " + alarm
                    + " for an alarm: let both be above 0 and that of the alarm not the lower one");
        }
    }

    /**
     * The limits that hold on a day: those that began last.
     *
     * @throws IllegalArgumentException when none hold yet
     */
    public static DriftLimits on(LocalDate day, List<DriftLimits> limits) {
        return limits.stream()
                .filter(one -> !one.from.isAfter(day))
                .max(Comparator.comparing(DriftLimits::from))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No limits of drift hold on " + day + ": state some that begin on or before it"));
    }

    /** What is to be done about a shift. */
    public DriftLevel levelOf(Shift shift) {
        if (shift.index() >= alarm) {
            return DriftLevel.ALARM;
        }
        return shift.index() >= watch ? DriftLevel.WATCH : DriftLevel.STEADY;
    }
}
