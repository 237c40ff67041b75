package org.credit531.startup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that is open, closed in reverse order when the process ends by TERM, Ctrl-C or a problem: the web server
 * and its pools before the database, the database before the lock. A TERM during the start interrupts it first.
 */
final class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    private static final long SECONDS_TO_UNWIND = 20;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch settled = new CountDownLatch(1);
    private final Thread starter = Thread.currentThread();
    private volatile boolean stopping;

    /** Closes at the end of the process, however the operating system announces it. */
    static Closing atEnd() {
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::stop, "closing"));
        return closing;
    }

    /** Whether the process is about to end; what fails from then on is no problem to report. */
    boolean isStopping() {
        return stopping;
    }

    /** Breaks off here when the process is about to end. */
    void goOn() {
        if (stopping) {
            throw new CancellationException("the process is about to end");
        }
    }

    /** To be closed before everything that was kept earlier. */
    synchronized <T extends AutoCloseable> T keep(T resource) {
        open.push(resource);
        return resource;
    }

    /** The start has come to an end, good or bad; from now on nothing needs to be interrupted. */
    void settle() {
        settled.countDown();
    }

    private void stop() {
        stopping = true;
        if (settled.getCount() > 0) {
            starter.interrupt();
            awaitStarter();
        }
        closeAll();
    }

    private void awaitStarter() {
        try {
            if (!settled.await(SECONDS_TO_UNWIND, TimeUnit.SECONDS)) {
                LOG.warn("The start did not break off within {} seconds", SECONDS_TO_UNWIND);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void closeAll() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failure) {
                LOG.error("Could not be closed", failure);
            }
        }
    }
}
