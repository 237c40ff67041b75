package org.credit531.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sequencer: gives committed entries their place in the chain, twice a second. Every instance tries; a lock in the
 * database lets one at a time do it. A crash loses nothing, since what waits is in the database.
 */
@Component
class Chaining {

    private static final Logger LOG = LoggerFactory.getLogger(Chaining.class);
    private static final long PAUSE_MILLISECONDS = 500;
    private static final long SECONDS_TO_END = 5;

    private final JdbcChain chain;
    private final JdbcLedger entries;
    private final WritingLedger ledger;
    private final Backlog backlog;
    private final Months months;
    private final FloodGate flood;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ScheduledExecutorService sequencer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ledger-chain").factory());

    Chaining(
            JdbcChain chain,
            JdbcLedger entries,
            WritingLedger ledger,
            Backlog backlog,
            Months months,
            FloodGate flood,
            TransactionTemplate transaction,
            Clock clock) {
        this.chain = chain;
        this.entries = entries;
        this.ledger = ledger;
        this.backlog = backlog;
        this.months = months;
        this.flood = flood;
        this.transaction = transaction;
        this.clock = clock;
        var _ = sequencer.scheduleWithFixedDelay(
                this::tryToRun, PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** The piece under way is ended in order; what waits is chained after the next start. */
    @PreDestroy
    void close() throws InterruptedException {
        sequencer.shutdown();
        if (!sequencer.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            sequencer.shutdownNow();
        }
    }

    /** Chains all that waits, publishes the roots that are due, looks how much came meanwhile, and drops months
     * that have been kept for their term. */
    void run() {
        var today = LocalDate.now(clock);
        var byThePublic = ledger.takeByThePublic();
        if (byThePublic > 0) {
            entries.count(today, byThePublic);
        }
        flood.leftOut(clock.instant())
                .forEach((event, number) ->
                        ledger.record(Act.refused(AuditEvent.ENTRIES_LEFT_OUT, event.code() + " " + number)));
        while (Boolean.TRUE.equals(transaction.execute(status -> chain.next(today))) && !sequencer.isShutdown()) {
            backlog.is(entries.waiting());
        }
        backlog.is(entries.waiting());
        dropMonths();
    }

    /** Outside every transaction, since dropping waits for nobody who writes; what cannot be dropped now is tried again. */
    private void dropMonths() {
        for (var month : chain.monthsBefore(months.firstKept())) {
            months.drop(month);
            ledger.record(Act.done(AuditEvent.MONTH_DROPPED, month.toString()));
        }
    }

    private void tryToRun() {
        try {
            run();
        } catch (RuntimeException failure) {
            LOG.warn("the ledger's chain could not be continued; it is tried again", failure);
        }
    }
}
