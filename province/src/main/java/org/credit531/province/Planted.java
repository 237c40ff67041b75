package org.credit531.province;

import java.util.Map;
import java.util.TreeMap;
import org.credit531.province.feed.Defect;
import org.credit531.province.feed.Truth;

/**
 * The truth about a file that was written: what the platform must count when it takes it.
 *
 * @param rows data rows, titles and headings not counted
 * @param accepted rows that bring something new
 * @param unchanged rows that say what is known
 * @param withdrawn rows that take a record back
 * @param leftOut records that a second delivery of everything no longer states
 * @param quarantined rows to be put aside, by finding
 * @param what rows by what was planted in them; {@code sound} for nothing
 */
public record Planted(
        long rows,
        long accepted,
        long unchanged,
        long withdrawn,
        long leftOut,
        Map<String, Long> quarantined,
        Map<String, Long> what) {

    /** Rows to be quarantined for a finding. */
    public long quarantined(String finding) {
        return quarantined.getOrDefault(finding, 0L);
    }

    /** Rows that suffer a defect. */
    public long of(Defect defect) {
        return what.getOrDefault(defect.code(), 0L);
    }

    /** All rows to be quarantined. */
    public long allQuarantined() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts while a file is written. */
    static final class Count {

        private final long[] outcomes = new long[Truth.Outcome.values().length];
        private final Map<String, Long> quarantined = new TreeMap<>();
        private final Map<String, Long> what = new TreeMap<>();
        private long rows;
        private long leftOut;

        void row(Truth truth) {
            rows++;
            outcomes[truth.outcome().ordinal()]++;
            what.merge(truth.what(), 1L, Long::sum);
            if (!truth.finding().isEmpty()) {
                quarantined.merge(truth.finding(), 1L, Long::sum);
            }
        }

        void leftOut() {
            leftOut++;
        }

        Planted planted() {
            return new Planted(
                    rows,
                    outcomes[Truth.Outcome.ACCEPTED.ordinal()],
                    outcomes[Truth.Outcome.UNCHANGED.ordinal()],
                    outcomes[Truth.Outcome.WITHDRAWN.ordinal()],
                    leftOut,
                    Map.copyOf(quarantined),
                    Map.copyOf(what));
        }
    }
}
