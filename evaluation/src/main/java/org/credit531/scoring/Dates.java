package org.credit531.scoring;

import java.time.LocalDate;

/** The days that can be reckoned with: years 1 to 9999, so that no addition of a {@link Span} ever overflows. */
final class Dates {

    private Dates() {}

    static void requireCalendar(LocalDate day, String what) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException(
                    "The date " + day + " (" + what + ") is outside the years 1 to 9999: pass a real day");
        }
    }
}
