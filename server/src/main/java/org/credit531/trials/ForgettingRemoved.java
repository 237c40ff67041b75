package org.credit531.trials;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.credit531.database.RowScope;
import org.credit531.record.EveryRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets go of populations and results that were read before a removal, every half minute and on each instance: a removal is asked
 * for on one of them, and the others learn of it from the database.
 */
@Component
class ForgettingRemoved {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingRemoved.class);
    private static final long PAUSE_SECONDS = 30;

    private final Populations populations;
    private final KeptResults results;
    private final EveryRecord records;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("forgetting-removed").factory());

    ForgettingRemoved(Populations populations, KeptResults results, EveryRecord records) {
        this.populations = populations;
        this.results = results;
        this.records = records;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = timer.scheduleWithFixedDelay(this::tryToForget, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }

    private void tryToForget() {
        try {
            RowScope.NOTHING.run(this::forget);
        } catch (RuntimeException failure) {
            LOG.warn("what was removed could not be looked for; it is tried again", failure);
        }
    }

    /** Lets go of what was read before the latest removal; asks the database only where something is held. */
    void forget() {
        LongStream.concat(populations.readAt(), results.readAt())
                .distinct()
                .filter(records::isAnyRemovedSince)
                .max()
                .ifPresent(number -> {
                    populations.forgetBefore(number + 1);
                    results.forgetBefore(number + 1);
                });
    }
}
