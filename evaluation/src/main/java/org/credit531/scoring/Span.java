package org.credit531.scoring;

import java.time.LocalDate;

/**
 * A length of time in the calendar, such as 36 months.
 *
 * <p>There is one rule for every age in a model: something of day {@code d} has reached the age {@code span} on day
 * {@code span.after(d)} and ever after. Months and years are added as {@link LocalDate#plusMonths} does: 31 January plus
 * one month is the last day of February.
 *
 * @param amount how many units, at least 1
 * @param unit the unit
 */
public record Span(int amount, Unit unit) {

    /** Units of the calendar. A year is twelve months. */
    public enum Unit {
        /** Calendar days. */
        DAYS,
        /** Calendar months. */
        MONTHS,
        /** Twelve calendar months. */
        YEARS
    }

    /** The first day on which something of that day has this age. */
    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case DAYS -> day.plusDays(amount);
            case MONTHS -> day.plusMonths(amount);
            case YEARS -> day.plusMonths(12L * amount);
        };
    }

    /** The form models are written in, for example {@code 36 months}. */
    @Override
    public String toString() {
        var name = unit.name().toLowerCase(java.util.Locale.ROOT);
        return amount + " " + (amount == 1 ? name.substring(0, name.length() - 1) : name);
    }
}
