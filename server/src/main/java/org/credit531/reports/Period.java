package org.credit531.reports;

import java.time.LocalDate;
import org.credit531.catalogue.Item;
import org.credit531.record.Statement;

/** A period of days, both included. */
record Period(LocalDate from, LocalDate until) {

    Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    /** Whether a record falls into it: what lasts, as arrears or a list do, on any of its days; all else on its own day. */
    boolean holds(Item item, Statement statement) {
        LocalDate begun = statement.effectiveFrom();
        if (begun.isAfter(until)) {
            return false;
        }
        LocalDate ended = statement.effectiveTo();
        return item.effectiveTo() == null ? !begun.isBefore(from) : ended == null || ended.isAfter(from);
    }
}
