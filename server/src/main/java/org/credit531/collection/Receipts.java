package org.credit531.collection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.InformationUnit;
import org.credit531.catalogue.Item;
import org.credit531.language.Label;
import org.credit531.signing.Signatures;
import org.credit531.signing.SignedDocument;
import org.credit531.web.RequestProblem;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The signed receipts of batches. A batch gets one each time it ends: when its reading is over, or, where it ended without being
 * read or in a crash, at the first look or the turn of the day. It is kept as signed, so that it stays the same whatever becomes
 * of keys, names and rows.
 */
@Component
class Receipts {

    private static final String TYPE = "credit531-receipt";
    private static final int FORMAT = 1;
    private static final int MOST_A_DAY = 10_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcReceipts stored;
    private final JdbcBatches batches;
    private final Quarantine quarantine;
    private final Catalogue catalogue;
    private final Signatures signatures;
    private final Clock clock;

    Receipts(
            JdbcReceipts stored,
            JdbcBatches batches,
            Quarantine quarantine,
            Catalogue catalogue,
            Signatures signatures,
            Clock clock) {
        this.stored = stored;
        this.batches = batches;
        this.quarantine = quarantine;
        this.catalogue = catalogue;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Makes the receipt of a batch that has ended; does nothing where it has one, or has not ended. */
    void issue(UUID id) {
        batches.find(id).filter(batch -> batch.state().ended()).ifPresent(this::of);
    }

    /** Before uploads and quarantined rows are forgotten, what they have to say is signed. */
    @EventListener
    @Order(25)
    void on(DayTurned day) {
        stored.missing(MOST_A_DAY).forEach(this::issue);
    }

    /**
     * The receipt of a batch.
     *
     * @throws RequestProblem {@code receipt-not-yet} where the batch has not ended
     */
    SignedDocument of(Batch batch) {
        if (!batch.state().ended()) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT, "receipt-not-yet", batch.id().toString());
        }
        return stored.find(batch.id()).orElseGet(() -> {
            stored.add(batch, signatures.document(TYPE, JSON.writeValueAsBytes(content(batch))));
            return stored.find(batch.id()).orElseThrow();
        });
    }

    /** What a receipt says. */
    static Receipt read(SignedDocument document) {
        return JSON.treeToValue(document.content(), Receipt.class);
    }

    private Receipt content(Batch batch) {
        return new Receipt(
                FORMAT,
                batch.id(),
                named(batch.item(), catalogue.item(batch.item()).map(Item::name)),
                named(batch.unit(), catalogue.unit(batch.unit()).map(InformationUnit::name)),
                batch.submittedBy(),
                batch.passage().channel().code(),
                batch.mode().code(),
                batch.effective() == null ? null : batch.effective().toString(),
                new Receipt.ReceivedFile(batch.fileName(), batch.fileBytes(), stored.sm3(batch.id()), batch.fileHash()),
                batch.state().code(),
                batch.problem() == null ? null : batch.problem().code(),
                batch.counts(),
                reasons(batch),
                batch.knowledge(),
                time(batch.receivedAt()),
                time(Objects.requireNonNull(batch.finishedAt())),
                time(OffsetDateTime.now(clock)));
    }

    private List<Receipt.Reason> reasons(Batch batch) {
        if (batch.counts().quarantined() == 0) {
            return List.of();
        }
        return quarantine.reasons(batch.id()).entrySet().stream()
                .map(reason -> new Receipt.Reason(reason.getKey(), reason.getValue()))
                .toList();
    }

    /** What has left the catalogue since is called by its code. */
    private static Receipt.Named named(String code, Optional<Label> name) {
        return new Receipt.Named(
                code, name.map(Label::zh).orElse(code), name.map(Label::en).orElse(code));
    }

    private String time(OffsetDateTime time) {
        return SignedDocument.time(time, clock.getZone());
    }
}
