package org.credit531.reports;

import java.time.LocalDate;
import java.util.List;
import org.credit531.language.Label;
import org.credit531.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A domain in which a report says that nothing adverse is recorded, in place of a department's paper.
 *
 * @param domain its code
 * @param name what it is called
 * @param unit the department whose paper it replaces, and that answers for what is recorded
 * @param article the article of the department's powers
 * @param from the first day on which it can be asked for
 * @param until the first day on which it can no longer be, {@code null} while it can
 * @param counts which records count
 */
record Domain(
        String domain,
        Label name,
        String unit,
        String article,
        LocalDate from,
        @Nullable LocalDate until,
        List<Matching> counts) {

    Domain {
        counts = List.copyOf(counts);
        if (!domain.matches("[a-z][a-z-]{1,39}") || counts.isEmpty()) {
            throw new IllegalArgumentException("a domain has a code of lower-case words, and something that counts");
        }
    }

    /** Whether it can be asked for on a day. */
    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** Whether a record counts. */
    boolean covers(Statement statement) {
        return counts.stream().anyMatch(one -> one.covers(statement));
    }

    /** The items whose records count. */
    List<String> items() {
        return counts.stream().map(Matching::item).distinct().toList();
    }
}
