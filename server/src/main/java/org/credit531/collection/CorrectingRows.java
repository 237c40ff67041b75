package org.credit531.collection;

import java.util.List;
import java.util.Map;
import org.credit531.database.RowScope;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Corrects a quarantined row in its place: what fits is taken at once, what does not is kept with its new findings. */
@Component
class CorrectingRows {

    /** What is known beside the row, whoever stated it, decides whether it fits; its visitor may see less. */
    private static final RowScope SCOPE = RowScope.job("take-row");

    private final Quarantine quarantine;
    private final JdbcAmendments amendments;
    private final RereadingRows rereading;
    private final TakingKeptRows taking;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    CorrectingRows(
            Quarantine quarantine,
            JdbcAmendments amendments,
            RereadingRows rereading,
            TakingKeptRows taking,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.quarantine = quarantine;
        this.amendments = amendments;
        this.rereading = rereading;
        this.taking = taking;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What a correction is.
     *
     * @param row the row's number in its batch
     * @param revision the revision of it that was seen
     * @param cells the cells as they shall be, by heading
     * @param by who corrects it
     */
    record Correction(long row, int revision, Map<String, String> cells, String by) {}

    /**
     * Reads the corrected row and takes it.
     *
     * @return the batch in which it was taken; {@code null} where it is still wrong
     * @throws RequestProblem 404 {@code unknown-row}, 409 {@code row-not-open} or {@code row-changed}, 503 {@code
     *     storing-under-way}
     */
    @Nullable
    Batch correct(Batch origin, Correction correction) {
        try {
            Outcome outcome = transaction.execute(status -> attempt(origin, correction, status));
            if (outcome.refused() != null) {
                QuarantinedRow refused = outcome.refused();
                transaction.executeWithoutResult(status -> keep(origin, correction, refused));
            }
            return outcome.taken();
        } catch (PessimisticLockingFailureException busy) {
            throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "storing-under-way");
        }
    }

    private record Outcome(@Nullable Batch taken, @Nullable QuarantinedRow refused) {}

    private Outcome attempt(Batch origin, Correction correction, TransactionStatus status) {
        // A commit is under way for seconds, of an enormous file for minutes: nobody waits at a page for so long.
        jdbc.execute("set local lock_timeout = '20s'");
        // Found in the scope of who corrects it: another's row is not there.
        KeptRow kept = locked(origin, correction);
        return SCOPE.call(() -> attempt(origin, correction, kept, status));
    }

    private Outcome attempt(Batch origin, Correction correction, KeptRow kept, TransactionStatus status) {
        try (var reading = rereading.of(origin)) {
            var reread = reading.read(kept.row(), correction.cells(), 1);
            return switch (reread.row()) {
                case RowReading.Row.Refused(var refused) -> new Outcome(null, refused);
                case RowReading.Row.Taken(var stated) ->
                    take(
                            origin,
                            correction,
                            new TakingKeptRows.Fitting(kept.row().row(), reread.cells(), stated),
                            status);
            };
        }
    }

    /** A row that does not fit beside what is known is no batch of its own. */
    private Outcome take(Batch origin, Correction correction, TakingKeptRows.Fitting row, TransactionStatus status) {
        var taken = taking.take(origin, Batch.Channel.CORRECTION, correction.by(), List.of(row));
        if (taken.refused().isEmpty()) {
            return new Outcome(taken.batch(), null);
        }
        status.setRollbackOnly();
        return new Outcome(null, taken.refused().getFirst());
    }

    private void keep(Batch origin, Correction correction, QuarantinedRow refused) {
        locked(origin, correction);
        quarantine.rewrite(origin.id(), List.of(refused));
        var act = amendments.act(QuarantineAct.Kind.STILL_WRONG, correction.by(), null);
        amendments.note(origin.id(), List.of(refused.row()), act);
    }

    private KeptRow locked(Batch origin, Correction correction) {
        KeptRow kept = quarantine
                .lock(origin.id(), correction.row())
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-row", correction.row()));
        if (!kept.open()) {
            throw new RequestProblem(HttpStatus.CONFLICT, "row-not-open", correction.row());
        }
        if (kept.revision() != correction.revision()) {
            throw new RequestProblem(HttpStatus.CONFLICT, "row-changed", correction.row());
        }
        return kept;
    }
}
