package org.credit531.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the sources of an item stand to what they owe: something each month, or the word that there is nothing. */
enum SourceState {
    /** The time to say that there is nothing is over, and nobody has spoken. */
    OVERDUE,
    /** No file in this month or the last; the month may be declared empty, or still is to be. */
    SILENT,
    /** A file came in this month or the last. */
    CURRENT,
    /** Nobody has ever sent it: it is not collected yet. */
    NEVER,
    /** Its article has ended: nothing is taken any more. */
    SUSPENDED,
    /** It takes no new records. */
    CLOSED;

    /** Its name in interfaces and keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of its tag. */
    String colour() {
        return switch (this) {
            case OVERDUE -> "poor";
            case SILENT -> "fair";
            case CURRENT -> "good";
            case NEVER, SUSPENDED, CLOSED -> "plain";
        };
    }

    /** Of an item that takes records, by the day of its last file; null before the first. */
    static SourceState of(@Nullable LocalDate lastFile, boolean overdue, LocalDate today) {
        if (lastFile == null) {
            return NEVER;
        }
        if (overdue) {
            return OVERDUE;
        }
        boolean recent =
                !YearMonth.from(lastFile).isBefore(YearMonth.from(today).minusMonths(1));
        return recent ? CURRENT : SILENT;
    }
}
