package org.credit531.reports;

import java.util.List;
import org.credit531.record.Disclosure.Disclosed;

/** What is left of the room that a report has for records: so many of an item or domain, and so many characters of all. */
final class Room {

    /** What a record takes beside its values. */
    private static final int FRAME = 80;

    private final ReportTerms.Terms terms;
    private int left;

    Room(ReportTerms.Terms terms) {
        this.terms = terms;
        left = terms.characters();
    }

    /** Those of the records that still have room, in their order; after the first that has none, none. */
    List<Disclosed> take(List<Disclosed> records) {
        return records.stream().limit(terms.records()).takeWhile(this::fits).toList();
    }

    private boolean fits(Disclosed one) {
        left -= FRAME
                + one.visible().values().stream()
                        .mapToInt(value -> value.toString().length() + FRAME / 4)
                        .sum();
        return left >= 0;
    }
}
