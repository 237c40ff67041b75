package org.credit531.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Days off in a row, and the weekend days that are worked for them.
 *
 * @param festivals what is celebrated
 * @param from the first day off
 * @param until the last day off
 * @param worked Saturdays and Sundays near it on which everybody works
 */
record Holiday(List<Festival> festivals, LocalDate from, LocalDate until, List<LocalDate> worked) {

    private static final int LONGEST = 12;
    private static final int FARTHEST = 20;

    /** What the file leaves out arrives as null. */
    Holiday {
        require(festivals != null && !festivals.isEmpty(), "festivals says nothing");
        require(from != null && until != null, "from and until are needed");
        require(!until.isBefore(from), "until %s lies before from %s".formatted(until, from));
        require(ChronoUnit.DAYS.between(from, until) < LONGEST, "from %s until %s is too long".formatted(from, until));
        festivals = List.copyOf(festivals);
        worked = worked == null ? List.of() : List.copyOf(worked);
        for (LocalDate day : worked) {
            check(day, from, until);
        }
    }

    private static void check(LocalDate day, LocalDate from, LocalDate until) {
        require(isWeekend(day), day + " is worked, but no Saturday or Sunday");
        require(day.isBefore(from) || day.isAfter(until), day + " is both off and worked");
        boolean near = day.isAfter(from.minusDays(FARTHEST)) && day.isBefore(until.plusDays(FARTHEST));
        require(near, day + " is worked, but far from the holiday of " + from);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static boolean isWeekend(LocalDate day) {
        return Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The days off. */
    Stream<LocalDate> days() {
        return from.datesUntil(until.plusDays(1));
    }
}
