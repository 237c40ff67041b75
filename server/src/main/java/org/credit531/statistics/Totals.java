package org.credit531.statistics;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much the platform holds, as the statistics last counted it: for pages that tell it beside other things, and never count. */
@Component
public class Totals {

    private final JdbcStatistics stored;

    Totals(JdbcStatistics stored) {
        this.stored = stored;
    }

    /** The latest ones; none before they were counted for the first time. */
    public Optional<Counted> latest() {
        return stored.totals();
    }

    /**
     * What was counted.
     *
     * @param organisations organisations that exist
     * @param records records about organisations that were ever taken, also what was taken back or has ended since
     * @param on the day on which it was so
     */
    public record Counted(long organisations, long records, LocalDate on) {}
}
