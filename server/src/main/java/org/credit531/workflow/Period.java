package org.credit531.workflow;

import java.time.LocalDate;
import org.credit531.calendar.Dated;
import org.credit531.calendar.Verified;

/**
 * A term that the law sets, from a day on.
 *
 * @param period its stable name
 * @param article the article behind it
 * @param verified whether its number was compared with the article's text
 * @param length how long it is
 * @param unit in what
 * @param atMost how long with all extensions, 0 where nothing limits them
 */
public record Period(
        String period, LocalDate from, String article, Verified verified, int length, Unit unit, int atMost)
        implements Dated {

    /** Refuses a term that cannot run. */
    public Period {
        if (period == null || from == null || article == null || verified == null || unit == null) {
            throw new IllegalArgumentException("a period needs period, from, article, verified, length and unit");
        }
        if (length < 1 || atMost < 0 || (atMost > 0 && atMost < length)) {
            throw new IllegalArgumentException(
                    "period %s from %s: length of 1 or more, at-most of at least that".formatted(period, from));
        }
    }

    /** What terms are counted in. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        MONTHS,
        YEARS
    }
}
