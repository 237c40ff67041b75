package org.credit531.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.credit531.catalogue.Catalogue;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.search.PublicSearch;
import org.credit531.statistics.Totals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the platform holds, in figures. Counting reads every record, so it is left to the statistics; in the minutes before they are
 * made for the first time one visitor counts, each minute at most, and whoever comes meanwhile is shown what was counted before.
 */
@Component
class Figures {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final Totals totals;
    private final PublicSearch search;
    private final Records records;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final Clock clock;
    private final Lock counting = new ReentrantLock();
    private final AtomicReference<@Nullable CountedHere> last = new AtomicReference<>();

    Figures(
            Totals totals,
            PublicSearch search,
            Records records,
            Catalogue catalogue,
            Knowledge knowledge,
            Clock clock) {
        this.totals = totals;
        this.search = search;
        this.records = records;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The present figures. */
    Told now() {
        Totals.Counted counted = totals.latest().orElseGet(this::countedHere);
        LocalDate updated = knowledge
                .latestAt()
                .map(at -> at.atZoneSameInstant(clock.getZone()).toLocalDate())
                .orElse(null);
        return new Told(
                counted.organisations(),
                counted.records(),
                counted.on(),
                catalogue.items().size(),
                updated);
    }

    private Totals.Counted countedHere() {
        CountedHere known = last.get();
        if (known == null) {
            counting.lock();
        } else if (known.isFresh() || !counting.tryLock()) {
            return known.counted();
        }
        try {
            return count();
        } finally {
            counting.unlock();
        }
    }

    private Totals.Counted count() {
        CountedHere known = last.get();
        if (known != null && known.isFresh()) {
            return known.counted();
        }
        long all = records.counts().values().stream().mapToLong(Long::longValue).sum();
        var counted = new Totals.Counted(search.size(), all, LocalDate.now(clock));
        last.set(new CountedHere(counted, System.nanoTime()));
        return counted;
    }

    /** What was counted for a page, and when by the clock that only goes forward. */
    private record CountedHere(Totals.Counted counted, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < FRESH;
        }
    }

    /**
     * The figures.
     *
     * @param subjects organisations
     * @param records records that were ever taken
     * @param counted the day on which these two were so: while evaluations are under way it may lie before the last commit
     * @param items catalogue items
     * @param updated the day of the last commit, null before the first
     */
    record Told(
            long subjects,
            long records,
            LocalDate counted,
            int items,
            @Nullable LocalDate updated) {}
}
