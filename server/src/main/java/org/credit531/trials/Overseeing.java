package org.credit531.trials;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.credit531.database.RunningStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks several times a second whether somebody still wants what is being read, and breaks it off where nobody does: also while the
 * database is at work and has not sent a row yet.
 */
final class Overseeing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Overseeing.class);
    private static final long PAUSE_MILLIS = 300;

    private final Reading reading;
    private final RunningStatements statements;
    private final BooleanSupplier wanted;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    private Overseeing(Reading reading, RunningStatements statements, BooleanSupplier wanted) {
        this.reading = reading;
        this.statements = statements;
        this.wanted = wanted;
        this.thread = Thread.ofVirtual().name("overseeing-a-load").unstarted(this::oversee);
    }

    /** Begins; to be closed by the thread that reads, before its transaction ends. */
    static Overseeing of(Reading reading, RunningStatements statements, BooleanSupplier wanted) {
        var overseeing = new Overseeing(reading, statements, wanted);
        overseeing.thread.start();
        return overseeing;
    }

    private void oversee() {
        try {
            while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Breaks off again and again: between two statements there is nothing to be broken off. */
    private void look() {
        try {
            if (reading.isBrokenOff() || !wanted.getAsBoolean()) {
                reading.breakOff();
                statements.breakOff();
            }
        } catch (RuntimeException failure) {
            LOG.warn("whether a population is still wanted could not be found out; it is asked again", failure);
        }
    }

    /** Returns once no statement of this connection can be broken off any more. */
    @Override
    public void close() {
        over.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
