package org.credit531.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.law.Laws;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Receives uploads: a batch, its sealed upload and the order to read it commit together. */
@Component
class ReceivingBatches implements Batches {

    private static final int LONGEST_KEY = 200;

    /** The item of which organisations state records themselves, on the platform: no sender knows all of them. */
    private static final String DECLARED = "credit-commitment";

    private final JdbcBatches batches;
    private final Uploads uploads;
    private final Quarantine quarantine;
    private final ImportQueue queue;
    private final Catalogue catalogue;
    private final CollectionProperties properties;
    private final UploadGate gate;
    private final Laws laws;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReceivingBatches(
            JdbcBatches batches,
            Uploads uploads,
            Quarantine quarantine,
            ImportQueue queue,
            Catalogue catalogue,
            CollectionProperties properties,
            UploadGate gate,
            Laws laws,
            Ledger ledger,
            Clock clock,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.uploads = uploads;
        this.quarantine = quarantine;
        this.queue = queue;
        this.catalogue = catalogue;
        this.properties = properties;
        this.gate = gate;
        this.laws = laws;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Batch submit(Submission submission, long length, InputStream upload) throws IOException {
        check(submission);
        if (length > properties.mostBytes()) {
            throw new RequestProblem(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", properties.mostBytes());
        }
        try (var _ = gate.enter()) {
            return transaction.execute(status -> receive(submission, upload));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Batch receive(Submission submission, InputStream upload) {
        try {
            return store(submission, upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Batch store(Submission submission, InputStream upload) throws IOException {
        UUID id = UUID.randomUUID();
        if (!batches.insert(id, submission)) {
            return repeated(submission, upload);
        }
        ledger.record(Act.done(AuditEvent.BATCH_SUBMITTED, id.toString()));
        batches.stored(id, uploads.store(id, upload, properties.mostBytes()));
        if (!submission.hold()) {
            queue.add(id);
        }
        return batches.find(id).orElseThrow();
    }

    /** Refuses what may not be sent at all, whoever sends it. */
    void check(Submission submission) {
        Item item = catalogue
                .item(submission.item())
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-item", submission.item()));
        if (catalogue.unit(submission.unit()).isEmpty()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-unit", submission.unit());
        }
        if (!laws.standing(item.article(), LocalDate.now(clock)).inForce()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "basis-ended", item.item(), item.article());
        }
        if (item.closedOn(LocalDate.now(clock))) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "item-closed", item.item(), String.valueOf(item.closedFrom()));
        }
        if (item.registers() && !item.unit().equals(submission.unit())) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unit-not-registrar",
                    item.item(),
                    item.unit(),
                    submission.unit());
        }
        if (submission.mode() == Batch.Mode.SNAPSHOT && item.item().equals(DECLARED)) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "snapshot-of-declared", item.item());
        }
        if (submission.mode() == Batch.Mode.SNAPSHOT && !Visitor.current().isOfWholeProvince()) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "snapshot-of-province", submission.unit());
        }
        checkKey(submission.idempotencyKey());
    }

    private static void checkKey(@Nullable String key) {
        if (key != null && CitizenNumbers.areIn(key)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "person-number-in-address");
        }
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "idempotency-key-length", key.length(), LONGEST_KEY);
        }
    }

    /** The same key again: the same file is the same batch, another file is a mistake. */
    private Batch repeated(Submission submission, InputStream upload) throws IOException {
        // A sender that has since come to another unit does not see what it sent for the former.
        Batch earlier = batches.byKey(submission.submittedBy(), submission.idempotencyKey())
                .orElseThrow(() -> keyReused(submission));
        String hash = Hashes.sha256(upload, properties.mostBytes());
        boolean same = earlier.fileHash().equals(hash) && earlier.isDescribedBy(submission);
        if (!same) {
            throw keyReused(submission);
        }
        return earlier;
    }

    private static RequestProblem keyReused(Submission submission) {
        return new RequestProblem(
                HttpStatus.CONFLICT, "idempotency-key-reused", String.valueOf(submission.idempotencyKey()));
    }

    @Override
    public Optional<Batch> find(UUID id) {
        return batches.find(id);
    }

    @Override
    public List<Batch> list(@Nullable String unit, @Nullable BatchCursor after, int limit) {
        return batches.list(unit, after, limit);
    }

    @Override
    public List<Batch> search(BatchFilter filter, @Nullable BatchCursor from, boolean backwards, int limit) {
        return batches.search(filter, from, backwards, limit);
    }

    @Override
    public Map<String, Long> reasons(UUID batch) {
        return quarantine.reasons(batch);
    }

    @Override
    public List<QuarantinedRow> quarantine(UUID batch, long afterRow, int limit) {
        return quarantine.after(batch, afterRow, limit);
    }

    @Override
    @Transactional
    public Batch retry(UUID id) {
        if (batches.again(id)) {
            queue.add(id);
            ledger.record(Act.done(AuditEvent.BATCH_RETRIED, id.toString()));
        }
        return batches.find(id).orElseThrow();
    }
}
