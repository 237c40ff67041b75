package org.credit531.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts how often the requests to a platform go to PostgreSQL and wait for its answer, by what the driver tells of its messages:
 * the last of each such way is {@code Sync}. What the platform does beside the requests is not counted.
 */
public final class RoundTrips implements AutoCloseable {

    private static final String SYNC = " FE=> Sync";
    private static final String REQUESTS = "tomcat-handler-";

    /** Held here, since nobody else holds it. */
    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final AtomicInteger counted = new AtomicInteger();
    private final Counting counting = new Counting();

    /** Begins to count. */
    public RoundTrips() {
        driver.setUseParentHandlers(false);
        driver.addHandler(counting);
        driver.setLevel(Level.FINEST);
    }

    /** How many there were since this was asked last. */
    public int taken() {
        return counted.getAndSet(0);
    }

    @Override
    public void close() {
        driver.setLevel(null);
        driver.removeHandler(counting);
        driver.setUseParentHandlers(true);
    }

    private final class Counting extends Handler {

        @Override
        public void publish(LogRecord message) {
            if (SYNC.equals(message.getMessage())
                    && Thread.currentThread().getName().startsWith(REQUESTS)) {
                counted.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
