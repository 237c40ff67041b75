package org.credit531.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.credit531.catalogue.Catalogue;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.search.PublicSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the platform holds, counted: counting reads every record, so it is done once for each state of the data and day
 * and not for each visitor.
 * One visitor counts; whoever comes meanwhile is shown what was counted before.
 */
@Component
class Figures {

    private final PublicSearch search;
    private final Records records;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final Clock clock;
    private final Lock counting = new ReentrantLock();
    private final AtomicReference<@Nullable Counted> last = new AtomicReference<>();

    Figures(PublicSearch search, Records records, Catalogue catalogue, Knowledge knowledge, Clock clock) {
        this.search = search;
        this.records = records;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The figures of the present state of the data. */
    Counted now() {
        long number = knowledge.latest();
        LocalDate today = LocalDate.now(clock);
        Counted known = last.get();
        if (known == null) {
            counting.lock();
        } else if (known.isOf(number, today) || !counting.tryLock()) {
            return known;
        }
        try {
            return counted(number, today);
        } finally {
            counting.unlock();
        }
    }

    private Counted counted(long number, LocalDate today) {
        Counted known = last.get();
        if (known != null && known.isOf(number, today)) {
            return known;
        }
        Counted counted = count(number, today);
        last.set(counted);
        return counted;
    }

    private Counted count(long number, LocalDate today) {
        long present =
                records.counts().values().stream().mapToLong(Long::longValue).sum();
        LocalDate updated = knowledge
                .latestAt()
                .map(at -> at.atZoneSameInstant(clock.getZone()).toLocalDate())
                .orElse(null);
        return new Counted(
                number, today, search.size(), present, catalogue.items().size(), updated);
    }

    /**
     * The figures.
     *
     * @param knowledge the number of the state of the data
     * @param day the day of counting
     * @param subjects organisations that can be found
     * @param records records present today
     * @param items catalogue items
     * @param updated the day of the last commit, null before the first
     */
    record Counted(
            long knowledge,
            LocalDate day,
            long subjects,
            long records,
            int items,
            @Nullable LocalDate updated) {

        boolean isOf(long number, LocalDate today) {
            return knowledge == number && day.equals(today);
        }
    }
}
