package org.credit531.audit;

import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.credit531.database.DataFolder;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries of look-ups on their way into the ledger. Each is in a journal ({@link LookUpJournal}) before the answer goes out;
 * one thread commits to the database what comes in a twentieth of a second. The queue is bounded, and while the database
 * takes nothing, look-ups are refused: nothing piles up.
 */
@Component
class LookUpQueue {

    static final int MOST_WAITING = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(LookUpQueue.class);
    private static final int MOST_IN_A_COMMIT = 500;
    private static final int SECONDS_TO_WAIT = 10;
    private static final long PAUSE_MILLISECONDS = 500;

    /** Nobody waits for a commit, so that many entries share one: a commit keeps the disk, and with it all others, busy. */
    private static final long GATHERING_MILLISECONDS = 50;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Semaphore hurry = new Semaphore(0);
    private final JdbcLedger ledger;
    private final TransactionTemplate transaction;
    private final DataFolder folder;
    private final Thread writer =
            Thread.ofPlatform().daemon().name("ledger-lookups").unstarted(this::write);
    private final List<LookUpJournal> full = new ArrayList<>();
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private LookUpJournal journal;
    private volatile boolean isFailing;
    private volatile boolean isClosing;

    LookUpQueue(JdbcLedger ledger, TransactionTemplate transaction, DataFolder folder) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.folder = folder;
        LookUpJournal.leftBehind(folder.journal()).forEach(this::recover);
        this.journal = LookUpJournal.begin(folder.journal());
        writer.start();
    }

    /** Writes what a process before this one had no time to commit. */
    private void recover(LookUpJournal left) {
        transaction.executeWithoutResult(status -> {
            long written = ledger.written(left.id());
            var entries = left.entriesAfter(written);
            ledger.insert(entries);
            ledger.setWritten(left.id(), written + entries.size());
            if (!entries.isEmpty()) {
                LOG.info("{} look-ups were left in a journal and are in the ledger now", entries.size());
            }
        });
        retire(left);
    }

    /** The file before the row: a file without its row would be taken for one that nobody has read. */
    private void retire(LookUpJournal journal) {
        journal.delete();
        ledger.forget(journal.id());
    }

    /**
     * Returns when the entry is in the journal, from where it comes into the database within moments.
     *
     * @throws RequestProblem 503 {@code ledger-unavailable} while there is no room, or the database or the disk takes nothing
     */
    synchronized void note(JdbcLedger.NewEntry entry) {
        requireRoom();
        try {
            if (journal.isFull()) {
                full.add(journal);
                journal = LookUpJournal.begin(folder.journal());
            }
            var line = new Line(journal, journal.append(entry));
            underWay.merge(entry.visitor(), 1, Integer::sum);
            queue.add(new Waiting(entry, line, new CompletableFuture<>()));
        } catch (UncheckedIOException failure) {
            throw unavailable(failure);
        }
    }

    /** How many of a visitor's entries are noted and perhaps not yet in the database. */
    int underWay(String visitor) {
        return underWay.getOrDefault(visitor, 0);
    }

    /** Returns when the entry is in the database. */
    void write(JdbcLedger.NewEntry entry) {
        await(add(entry));
    }

    /** Returns when all that was noted before is in the database, so that whoever looks now finds it. */
    void settle() {
        if (!isFailing) {
            await(add(null));
        }
    }

    private synchronized CompletableFuture<Void> add(JdbcLedger.@Nullable NewEntry entry) {
        requireRoom();
        var waiting = new Waiting(entry, null, new CompletableFuture<>());
        queue.add(waiting);
        hurry.release();
        return waiting.written();
    }

    private void requireRoom() {
        if (isFailing || isClosing || queue.remainingCapacity() == 0) {
            throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "ledger-unavailable");
        }
    }

    private static void await(CompletableFuture<Void> written) {
        try {
            written.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw unavailable(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw unavailable(interruption);
        }
    }

    private static RequestProblem unavailable(Exception failure) {
        LOG.error("an entry could not be written to the ledger, so what it is about was refused", failure);
        return new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "ledger-unavailable");
    }

    /** Commits what has come; what cannot be committed now stays in the journal for the next start. */
    @PreDestroy
    void close() throws InterruptedException {
        isClosing = true;
        hurry.release();
        writer.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_WAIT));
        synchronized (this) {
            full.forEach(LookUpJournal::close);
            journal.close();
        }
    }

    private void write() {
        try {
            for (var together = take(); !together.isEmpty(); together = take()) {
                commit(together);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those that came in a while, or before somebody waits for them; none when the platform stops and nothing waits. */
    private List<Waiting> take() throws InterruptedException {
        var together = new ArrayList<Waiting>();
        while (together.isEmpty()) {
            if (queue.size() < MOST_IN_A_COMMIT && hurry.tryAcquire(GATHERING_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                hurry.drainPermits();
            }
            boolean isLast = isClosing;
            queue.drainTo(together, MOST_IN_A_COMMIT);
            if (isLast) {
                break;
            }
        }
        return together;
    }

    /** Tries until it succeeds: what is in the journal was answered, and only waits longer. */
    private void commit(List<Waiting> together) throws InterruptedException {
        var left = together;
        while (!left.isEmpty()) {
            try {
                insert(left);
                left.forEach(waiting -> waiting.written().complete(null));
                break;
            } catch (RuntimeException failure) {
                if (!isFailing) {
                    LOG.error("entries cannot be written to the ledger now; look-ups are refused", failure);
                }
                isFailing = true;
                left = refuseUnnoted(left, failure);
                if (isClosing) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            }
        }
        isFailing = false;
        retireFull();
    }

    private void insert(List<Waiting> together) {
        Map<LookUpJournal, Long> lines = new LinkedHashMap<>();
        together.stream()
                .map(Waiting::line)
                .filter(Objects::nonNull)
                .forEach(line -> lines.put(line.journal(), line.number()));
        transaction.executeWithoutResult(status -> {
            ledger.insert(missing(together, lines.keySet()));
            lines.forEach((journal, line) -> ledger.setWritten(journal.id(), line));
        });
        lines.forEach(LookUpJournal::committed);
        together.forEach(this::arrived);
    }

    private void arrived(Waiting waiting) {
        var entry = waiting.entry();
        if (entry != null && waiting.line() != null) {
            underWay.computeIfPresent(entry.visitor(), (visitor, count) -> count == 1 ? null : count - 1);
        }
    }

    /** A commit may have succeeded and its answer been lost: what is there is not written again. */
    private List<JdbcLedger.NewEntry> missing(List<Waiting> together, Set<LookUpJournal> journals) {
        Map<LookUpJournal, Long> written = new HashMap<>();
        journals.forEach(journal -> written.put(journal, ledger.written(journal.id())));
        return together.stream()
                .filter(waiting -> waiting.line() == null
                        || waiting.line().number()
                                > written.getOrDefault(waiting.line().journal(), 0L))
                .map(Waiting::entry)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those who still wait for the database are told at once; what is left has been answered. */
    private static List<Waiting> refuseUnnoted(List<Waiting> together, RuntimeException failure) {
        together.forEach(waiting -> {
            if (waiting.line() == null) {
                waiting.written().completeExceptionally(failure);
            }
        });
        return together.stream().filter(waiting -> waiting.line() != null).toList();
    }

    /** One that cannot be deleted now is found at the next start, with nothing left to write. */
    private void retireFull() {
        List<LookUpJournal> done;
        synchronized (this) {
            done = full.stream().filter(LookUpJournal::isCommitted).toList();
            full.removeAll(done);
        }
        try {
            done.forEach(this::retire);
        } catch (RuntimeException failure) {
            LOG.warn("a journal of look-ups could not be deleted", failure);
        }
    }

    /** Where an entry stands in its journal. */
    private record Line(LookUpJournal journal, long number) {}

    /**
     * An entry on its way.
     *
     * @param entry null where somebody only waits for those before
     * @param line null where somebody waits, so that no journal is needed
     */
    private record Waiting(
            JdbcLedger.@Nullable NewEntry entry, @Nullable Line line, CompletableFuture<Void> written) {}
}
