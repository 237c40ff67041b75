package org.credit531.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows, what is due first.
 *
 * @param subject the unified code of the only subject whose own cases are listed; null for all that the scope shows
 * @param text a part of the subject's name, its code or the number of the case; null for all
 * @param dueBy the last day on which the next step is due; null for all
 * @param afterDue where the page before ended: the day, or {@code infinity}; null on the first
 * @param afterNumber and the number of its last case
 */
public record CaseFilter(
        @Nullable String subject,
        @Nullable String text,
        @Nullable LocalDate dueBy,
        @Nullable String afterDue,
        @Nullable String afterNumber) {

    private static final String BETWEEN = "~";

    /** As long as a day is: a longer year is none that the database knows. */
    private static final int DAY = "2026-01-31".length();

    /** What the list of a visitor asks for, with the place at which a page before ended. */
    public static CaseFilter of(
            @Nullable String subject, String text, @Nullable LocalDate dueBy, @Nullable String cursor) {
        String asked = text.isBlank() ? null : text.strip();
        String[] place = cursor == null ? new String[0] : cursor.split(BETWEEN, 2);
        return place.length < 2 || !isDay(place[0])
                ? new CaseFilter(subject, asked, dueBy, null, null)
                : new CaseFilter(subject, asked, dueBy, place[0], place[1]);
    }

    private static boolean isDay(String text) {
        try {
            return text.equals("infinity")
                    || (text.length() == DAY && LocalDate.parse(text).getYear() > 0);
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** The text that continues after a case, by the day on which its next step is due and its number. */
    public static String after(@Nullable LocalDate due, String number) {
        return (due == null ? "infinity" : due.toString()) + BETWEEN + number;
    }
}
