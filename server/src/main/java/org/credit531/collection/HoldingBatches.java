package org.credit531.collection;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.calendar.DayTurned;
import org.credit531.web.RequestProblem;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Batches that wait for somebody: to see how they are understood, to let them go on, to discard them. */
@Component
class HoldingBatches {

    /** As many rows as people look at. */
    private static final int ROWS_SHOWN = 20;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcBatches batches;
    private final JdbcSending sending;
    private final SavedChoices saved;
    private final Uploads uploads;
    private final LookingAtUploads looking;
    private final ExaminingColumns examining;
    private final ImportQueue queue;
    private final CollectionProperties properties;
    private final Ledger ledger;

    HoldingBatches(
            JdbcBatches batches,
            JdbcSending sending,
            SavedChoices saved,
            Uploads uploads,
            LookingAtUploads looking,
            ExaminingColumns examining,
            ImportQueue queue,
            CollectionProperties properties,
            Ledger ledger) {
        this.batches = batches;
        this.sending = sending;
        this.saved = saved;
        this.uploads = uploads;
        this.looking = looking;
        this.examining = examining;
        this.queue = queue;
        this.properties = properties;
        this.ledger = ledger;
    }

    /** How a held batch is understood, with these choices beside those that are saved. */
    @Transactional
    public Preview preview(Batch batch, Choices chosen) {
        Batch held = requireHeld(batch.id());
        ledger.record(Act.done(AuditEvent.BATCH_PREVIEWED, batch.id().toString()));
        Choices choices = saved.of(held.office(), held.item()).and(chosen);
        Drift drift = examining.examine(held, choices);
        return new Preview(held, choices, looking.at(held, choices, ROWS_SHOWN), drift);
    }

    /** The columns of a held batch as they are read by what is saved alone. */
    List<ReadColumn> columns(Batch batch) {
        return looking.at(batch, saved.of(batch.office(), batch.item()), 0).columns();
    }

    /**
     * Lets a held batch go on as shown.
     *
     * @param chosen what its sender said the columns mean
     * @param remember whether later files of the office and item shall be understood so, too
     */
    @Transactional
    public Batch confirm(Batch batch, Choices chosen, boolean remember, String by) {
        Choices choices = saved.of(batch.office(), batch.item()).and(chosen);
        if (!sending.confirm(batch.id(), by, choices)) {
            throw notHeld(batch.id());
        }
        if (remember) {
            saved.keep(batch.office(), batch.item(), chosen, by);
        }
        queue.add(batch.id());
        ledger.record(Act.done(AuditEvent.BATCH_CONFIRMED, batch.id().toString()));
        return batches.find(batch.id()).orElseThrow();
    }

    /** Ends a held batch; its upload is forgotten at once. */
    @Transactional
    public Batch discard(Batch batch, String by) {
        if (!sending.dismiss(batch.id(), new Batch.Problem("discarded", by))) {
            throw notHeld(batch.id());
        }
        uploads.forget(batch.id());
        ledger.record(Act.done(AuditEvent.BATCH_DISCARDED, batch.id().toString()));
        return batches.find(batch.id()).orElseThrow();
    }

    /** Nobody confirmed it for days: what was only to be looked at must not lie about. */
    @EventListener
    @Order(31)
    void on(DayTurned day) {
        OffsetDateTime limit =
                day.today().minusDays(properties.daysHeld()).atStartOfDay(ZONE).toOffsetDateTime();
        for (UUID id : sending.heldSince(limit)) {
            sending.dismiss(id, new Batch.Problem("not-confirmed", Integer.toString(properties.daysHeld())));
            uploads.forget(id);
        }
    }

    private Batch requireHeld(UUID id) {
        return batches.find(id).filter(Batch::held).orElseThrow(() -> notHeld(id));
    }

    private static RequestProblem notHeld(UUID id) {
        return new RequestProblem(HttpStatus.CONFLICT, "batch-not-held", id.toString());
    }

    /** How a held batch is understood: by which choices, what its columns and first rows are, and what changed. */
    record Preview(Batch batch, Choices choices, UploadLook look, Drift drift) {}
}
