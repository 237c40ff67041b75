package org.credit531.trial;

import java.time.LocalDate;

/** Days as numbers: those of the calendar that a model reckons with, years 1 to 9999. */
final class CalendarDays {

    static final int FIRST = (int) LocalDate.of(1, 1, 1).toEpochDay();
    static final int LAST = (int) LocalDate.of(9999, 12, 31).toEpochDay();

    private CalendarDays() {}

    static int require(int day, String what) {
        if (day < FIRST || day > LAST) {
            throw new IllegalArgumentException("The date " + LocalDate.ofEpochDay(day) + " (" + what
                    + ") is outside the years 1 to 9999: pass a real day");
        }
        return day;
    }

    /** How a day is kept while loading: so that 0 is none. */
    static int code(int day) {
        return day - FIRST + Dictionary.FIRST;
    }

    static int day(int code) {
        return code - Dictionary.FIRST + FIRST;
    }

    /** The day on which a record no longer counts; one after the calendar is never reached. */
    static int removal(LocalDate day) {
        long number = day.toEpochDay();
        return number > LAST ? ItemLoading.NEVER : (int) Math.max(number, FIRST);
    }
}
