package org.credit531.watch;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the ledger watched every half minute; of several instances one at a time does it. */
@Component
class WatchingRegularly {

    private static final Logger LOG = LoggerFactory.getLogger(WatchingRegularly.class);
    private static final long PAUSE_SECONDS = 30;
    private static final long SECONDS_TO_END = 5;

    private final Watching watching;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("insider-watch").factory());

    WatchingRegularly(Watching watching) {
        this.watching = watching;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = watch.scheduleWithFixedDelay(this::tryToWatch, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** The piece under way is ended in order; the next start goes on behind it. */
    @PreDestroy
    void close() throws InterruptedException {
        watch.shutdown();
        if (!watch.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            watch.shutdownNow();
        }
    }

    private void tryToWatch() {
        try {
            while (watching.next() && !watch.isShutdown()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException failure) {
            LOG.warn("the ledger could not be watched; it is tried again", failure);
        }
    }
}
