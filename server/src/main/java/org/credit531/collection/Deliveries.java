package org.credit531.collection;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What units delivered, month by month. A file counts for the month (Asia/Shanghai) in which it came in. */
public interface Deliveries {

    /**
     * What came in from one month to another, both included: files and records that were taken and held rows.
     * Rows that come back later, corrected or tried again, were delivered before.
     *
     * @param unit the unit; {@code null} for all
     */
    List<Delivery> between(YearMonth from, YearMonth until, @Nullable String unit);

    /** How many rows of some items were not taken as they came, by the office that sent them, in a month. */
    List<Refusal> refused(YearMonth month, Collection<String> items);

    /**
     * What of an office's rows was not taken as it came.
     *
     * @param unit the information unit
     * @param region the region of its office
     * @param rows how many rows were quarantined, whatever became of them
     */
    record Refusal(String unit, String region, long rows) {}

    /**
     * What a unit delivered of an item in a month.
     *
     * @param unit the information unit
     * @param item the catalogue item
     * @param month the month
     * @param files how many files
     * @param rows how many rows they held, quarantined ones too
     */
    record Delivery(String unit, String item, YearMonth month, long files, long rows) {}
}
