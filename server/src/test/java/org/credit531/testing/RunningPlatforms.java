package org.credit531.testing;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;

/** The platforms that this JVM runs; they are closed before the database server that all of them use. */
final class RunningPlatforms {

    private static final Queue<ConfigurableApplicationContext> ALL = new ConcurrentLinkedQueue<>();

    /** Of one that somebody else closes. */
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);

    private RunningPlatforms() {}

    /**
     * Spring keeps a few for later classes and closes the others. One that is just being closed stays here, since it still uses
     * the database; those that have ended are let go with the next.
     */
    static void add(ConfigurableApplicationContext platform) {
        ALL.removeIf(one -> one.isClosed() && !one.isActive());
        ALL.add(platform);
    }

    /** Returns when all are closed: at the same time, since each waits a moment for its threads. */
    static void close() {
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            ALL.forEach(platform -> closing.execute(() -> end(platform)));
        }
    }

    /** Closing again what somebody closes already would interrupt it, and not wait. */
    private static void end(ConfigurableApplicationContext platform) {
        if (!platform.isClosed()) {
            platform.close();
            return;
        }
        long limit = System.nanoTime() + LONGEST_CLOSE.toNanos();
        while (platform.isActive() && System.nanoTime() < limit) {
            LockSupport.parkNanos(10_000_000);
        }
    }
}
