package org.credit531.coverage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.credit531.database.RowScope;
import org.credit531.record.BatchTaken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts an item again soon after a commit has changed it, and every item once a day, since records also come into force
 * and leave by time alone. Apart from the commit, which only says who has sent what: an import waits for no count.
 */
@Component
class CountingItems {

    private static final RowScope SCOPE = RowScope.job("count-records");

    private final JdbcCounts counts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CountingItems(JdbcCounts counts, TransactionTemplate transaction, Clock clock) {
        this.counts = counts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(BatchTaken taken) {
        counts.sent(taken);
    }

    /** Counts, item by item, what is not counted. */
    void count() {
        LocalDate today = LocalDate.now(clock);
        Optional<JdbcCounts.Uncounted> next = counts.uncounted(today);
        if (next.isPresent()) {
            counts.refreshStatistics();
        }
        while (next.isPresent()) {
            JdbcCounts.Uncounted item = next.get();
            transaction.executeWithoutResult(status -> counts.count(item, today));
            next = counts.uncounted(today);
        }
    }

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> countItems(
                CountingItems counting, @Value("${credit531.coverage.pause:1m}") Duration pause) {
            return Tasks.recurring("count-items", FixedDelay.of(pause))
                    .execute((instance, context) -> SCOPE.run(counting::count));
        }
    }
}
