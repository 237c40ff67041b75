package org.credit531.catalogue;

import java.time.LocalDate;

/**
 * How long a record stays, counted from its effective date; afterwards it is shown to nobody, counts nowhere and is
 * deleted (Zhejiang Regulation, article 16; charter rule 7).
 *
 * @param months the term
 * @param article the article that sets it
 */
public record Retention(int months, String article) {

    public Retention {
        if (months < 1) {
            throw new IllegalArgumentException("a retention is at least one month");
        }
    }

    /** The first day on which a record effective from the given day is gone. */
    public LocalDate removalOf(LocalDate effectiveFrom) {
        return effectiveFrom.plusMonths(months);
    }
}
