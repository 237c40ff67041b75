package org.credit531.audit;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.credit531.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries of look-ups, written by one thread, as many in a commit as have come while the commit before was under way. The
 * queue is bounded: when the database does not keep up, look-ups are refused before memory runs out.
 */
@Component
class LookUpQueue {

    static final int MOST_WAITING = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(LookUpQueue.class);
    private static final int MOST_IN_A_COMMIT = 500;
    private static final int SECONDS_TO_WAIT = 10;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final JdbcLedger ledger;
    private final TransactionTemplate transaction;
    private final Thread writer =
            Thread.ofPlatform().daemon().name("ledger-lookups").unstarted(this::write);

    LookUpQueue(JdbcLedger ledger, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.transaction = transaction;
        writer.start();
    }

    /** Returns when the entry is durable. */
    void write(JdbcLedger.NewEntry entry) {
        var waiting = new Waiting(entry, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw unavailable();
        }
        try {
            waiting.written().get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            LOG.error("an entry could not be written to the ledger, so what it is about was refused", failure);
            throw unavailable();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        writer.interrupt();
        writer.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_WAIT));
    }

    private void write() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var together = new ArrayList<Waiting>(List.of(queue.take()));
                queue.drainTo(together, MOST_IN_A_COMMIT - 1);
                commit(together);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void commit(List<Waiting> together) {
        try {
            transaction.executeWithoutResult(status ->
                    ledger.insert(together.stream().map(Waiting::entry).toList()));
            together.forEach(waiting -> waiting.written().complete(null));
        } catch (RuntimeException failure) {
            together.forEach(waiting -> waiting.written().completeExceptionally(failure));
        }
    }

    private static RequestProblem unavailable() {
        return new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "ledger-unavailable");
    }

    private record Waiting(JdbcLedger.NewEntry entry, CompletableFuture<Void> written) {}
}
