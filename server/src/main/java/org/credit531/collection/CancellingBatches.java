package org.credit531.collection;

import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.collection.files.FileProblem;
import org.credit531.database.RowScope;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops batches that somebody no longer wants. The wish stands in the database, so that any instance takes it; the instance that
 * reads the batch looks for it several times a second, ends the reading at the next row, and breaks off a statement that the
 * database is working on. Nothing of the batch is taken then, because all of it is one transaction.
 */
@Component
class CancellingBatches {

    private static final Logger LOG = LoggerFactory.getLogger(CancellingBatches.class);
    private static final RowScope SCOPE = RowScope.job("stop-batches");
    private static final long PAUSE_MILLISECONDS = 250;

    private final JdbcTemplate template;
    private final JdbcSending sending;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Map<UUID, Watch> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cancelling-batches").factory());

    CancellingBatches(JdbcTemplate template, JdbcSending sending, Ledger ledger, TransactionTemplate transaction) {
        this.template = template;
        this.sending = sending;
        this.ledger = ledger;
        this.transaction = transaction;
        var _ = watcher.scheduleWithFixedDelay(
                () -> SCOPE.run(this::look), PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        watcher.shutdownNow();
    }

    /** Notes that a batch shall be stopped; false where it has ended or is being stopped already. */
    boolean cancel(UUID batch, String by) {
        boolean stopped = Boolean.TRUE.equals(transaction.execute(status -> stop(batch, by)));
        if (stopped) {
            Watch watch = watched.get(batch);
            if (watch != null) {
                watch.stop(by);
            }
        }
        return stopped;
    }

    private boolean stop(UUID batch, String by) {
        boolean stopped = sending.stop(batch, by);
        if (stopped) {
            ledger.record(Act.done(AuditEvent.BATCH_CANCELLED, batch.toString()));
        }
        return stopped;
    }

    /** Watches over a batch until closed; the transaction that takes it must be under way. */
    Watch watch(UUID batch) {
        PGConnection connection =
                template.execute((ConnectionCallback<PGConnection>) found -> found.unwrap(PGConnection.class));
        Watch watch = new Watch(batch, connection);
        watch.stoppedBy = sending.stoppedBy(batch);
        watched.put(batch, watch);
        return watch;
    }

    /** The problem of a batch that somebody had stopped, {@code null} of others. */
    Batch.@Nullable Problem stopped(UUID batch) {
        String by = sending.stoppedBy(batch);
        return by == null ? null : new Batch.Problem("cancelled", by);
    }

    private void look() {
        try {
            watched.forEach((batch, watch) -> {
                String by = sending.stoppedBy(batch);
                if (by != null) {
                    watch.stop(by);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("could not look for batches to be stopped", e);
        }
    }

    /** The watch over one batch. */
    final class Watch implements AutoCloseable {

        private final UUID batch;
        private final PGConnection connection;
        private volatile @Nullable String stoppedBy;
        private boolean closed;

        private Watch(UUID batch, PGConnection connection) {
            this.batch = batch;
            this.connection = connection;
        }

        /**
         * Lets a batch go on that nobody stopped.
         *
         * @throws FileProblem {@code cancelled}
         */
        void check() {
            String by = stoppedBy;
            if (by != null) {
                throw new FileProblem("cancelled", by);
            }
        }

        /** The connection works for others as soon as the watch is closed: neither may overtake the other. */
        private synchronized void stop(String by) {
            stoppedBy = by;
            if (closed) {
                return;
            }
            try {
                connection.cancelQuery();
            } catch (SQLException e) {
                LOG.warn("could not break off the statement of batch {}", batch, e);
            }
        }

        @Override
        public synchronized void close() {
            closed = true;
            watched.remove(batch);
        }
    }
}
