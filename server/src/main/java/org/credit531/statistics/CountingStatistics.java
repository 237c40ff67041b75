package org.credit531.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.statistics.JdbcStatistics.Made;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the statistics on each day anew, and in the course of a day when something has changed, with pauses sixty times as long as
 * counting takes: a page never counts. It works without a scope, so that no row about a natural person is ever among what it reads.
 */
@Component
class CountingStatistics {

    private static final Duration LEAST = Duration.ofMinutes(1);

    /** Counting never takes more than such a part of the time. */
    private static final int PART = 60;

    private final JdbcStatistics stored;
    private final CollectingFigures figures;
    private final Evaluations evaluations;
    private final Knowledge knowledge;
    private final Clock clock;
    private final TransactionTemplate view;
    private volatile Duration took = Duration.ZERO;

    CountingStatistics(
            JdbcStatistics stored,
            CollectingFigures figures,
            Evaluations evaluations,
            Knowledge knowledge,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.figures = figures;
        this.evaluations = evaluations;
        this.knowledge = knowledge;
        this.clock = clock;
        this.view = new TransactionTemplate(transactions);
        // Organisations, grades, records and the number they are known at belong together: one view of the database.
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Counts, if that is due and nothing is left to be evaluated; what ends the work under way asks again. */
    void countIfDue() {
        if (isDue()) {
            view.executeWithoutResult(status -> {
                if (stored.lock() && evaluations.areCurrent()) {
                    count();
                }
            });
        }
    }

    private boolean isDue() {
        long number = knowledge.latest();
        Made last = stored.made().orElse(null);
        if (number == 0 || last == null) {
            return number > 0;
        }
        Duration between = LEAST.compareTo(took.multipliedBy(PART)) > 0 ? LEAST : took.multipliedBy(PART);
        boolean rested = !last.at().plus(between).isAfter(OffsetDateTime.now(clock));
        return !last.asOf().equals(LocalDate.now(clock)) || number != last.knowledge() && rested;
    }

    private void count() {
        LocalDate today = LocalDate.now(clock);
        long begun = System.nanoTime();
        stored.keep(
                figures.on(today), stored.allRecords(), new Made(today, knowledge.latest(), OffsetDateTime.now(clock)));
        took = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> countStatistics(
                CountingStatistics counting, @Value("${credit531.statistics.pause:20s}") Duration pause) {
            return Tasks.recurring("count-statistics", FixedDelay.of(pause))
                    .execute((instance, context) -> counting.countIfDue());
        }
    }
}
