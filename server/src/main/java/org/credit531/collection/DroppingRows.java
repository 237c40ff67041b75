package org.credit531.collection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drops quarantined rows that are no records to be taken, and takes that back. Who did it, when and why is kept. */
@Component
class DroppingRows {

    private final Quarantine quarantine;
    private final JdbcAmendments amendments;
    private final Ledger ledger;
    private final Clock clock;

    DroppingRows(Quarantine quarantine, JdbcAmendments amendments, Ledger ledger, Clock clock) {
        this.quarantine = quarantine;
        this.amendments = amendments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Drops an open row. */
    @Transactional
    public void drop(Batch batch, long row, QuarantineAct.Reason reason, String by) {
        move(batch, row, RowState.OPEN, RowState.DROPPED, "row-not-open");
        ledger.record(Act.done(AuditEvent.QUARANTINE_DROPPED, batch.id().toString()));
        note(batch, row, new QuarantineAct(QuarantineAct.Kind.DROPPED, by, OffsetDateTime.now(clock), reason, null));
    }

    /** Opens a dropped row again; nothing else can have happened to it meanwhile. */
    @Transactional
    public void undo(Batch batch, long row, String by) {
        move(batch, row, RowState.DROPPED, RowState.OPEN, "row-not-dropped");
        ledger.record(Act.done(AuditEvent.QUARANTINE_REOPENED, batch.id().toString()));
        note(batch, row, amendments.act(QuarantineAct.Kind.REOPENED, by, null));
    }

    /** The reason with this code. */
    static QuarantineAct.Reason reason(@Nullable String code) {
        return Arrays.stream(QuarantineAct.Reason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "drop-reason", code == null ? "" : code));
    }

    private void note(Batch batch, long row, QuarantineAct act) {
        amendments.note(batch.id(), List.of(row), act);
    }

    private void move(Batch batch, long row, RowState from, RowState to, String otherwise) {
        if (quarantine.find(batch.id(), row).isEmpty()) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "unknown-row", row);
        }
        if (amendments.move(batch.id(), List.of(row), from, to) == 0) {
            throw new RequestProblem(HttpStatus.CONFLICT, otherwise, row);
        }
    }
}
