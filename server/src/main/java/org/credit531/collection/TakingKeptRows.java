package org.credit531.collection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.catalogue.Catalogue;
import org.credit531.record.Intake;
import org.credit531.record.StatedRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes quarantined rows that fit now as a batch of their own, in the caller's transaction: the batch, what it stored, the
 * records and the rows that it closes commit together.
 */
@Component
class TakingKeptRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReceivingBatches receiving;
    private final JdbcBatches batches;
    private final Uploads uploads;
    private final Quarantine quarantine;
    private final JdbcAmendments amendments;
    private final Intake intake;
    private final Catalogue catalogue;
    private final CollectionProperties properties;
    private final Ledger ledger;
    private final Clock clock;

    TakingKeptRows(
            ReceivingBatches receiving,
            JdbcBatches batches,
            Uploads uploads,
            Quarantine quarantine,
            JdbcAmendments amendments,
            Intake intake,
            Catalogue catalogue,
            CollectionProperties properties,
            Ledger ledger,
            Clock clock) {
        this.receiving = receiving;
        this.batches = batches;
        this.uploads = uploads;
        this.quarantine = quarantine;
        this.amendments = amendments;
        this.intake = intake;
        this.catalogue = catalogue;
        this.properties = properties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A row that fits now.
     *
     * @param row its number in the batch that it came from
     * @param cells what it says now
     * @param stated the record, under its number in the new batch
     */
    record Fitting(long row, Map<String, String> cells, StatedRecord stated) {}

    /** A batch, and the rows that were refused all the same beside what is known, under their old numbers. */
    record Taken(Batch batch, List<QuarantinedRow> refused) {}

    /**
     * Takes rows of one batch, whose locks the caller holds.
     *
     * @throws org.credit531.web.RequestProblem where nothing of the item may be taken any more
     */
    Taken take(Batch origin, Batch.Channel channel, String by, List<Fitting> rows) {
        UUID id = receive(origin, channel, by, rows);
        Intake.Open open = intake.begin(new Intake.Header(id, catalogue.require(origin.item()), origin.office()));
        rows.forEach(row -> open.add(row.stated()));
        Map<Long, Intake.Refused> refused = new LinkedHashMap<>();
        OffsetDateTime storing = OffsetDateTime.now(clock);
        Intake.Merged merged = open.merge(LocalDate.now(clock), false, late -> refused.put(late.row(), late));
        Batch.Counts counts = new Batch.Counts(
                rows.size(), merged.accepted(), merged.unchanged(), merged.refused(), merged.retracted());
        batches.done(id, merged.knowledge(), counts, List.of(), storing);
        List<QuarantinedRow> back = new ArrayList<>();
        List<QuarantinedRow> here = new ArrayList<>();
        for (Fitting row : rows) {
            Intake.Refused late = refused.get(row.stated().row());
            if (late != null) {
                back.add(quarantined(row.row(), row, late));
                here.add(quarantined(late.row(), row, late));
            }
        }
        quarantine.add(id, here);
        amendments.move(id, refused.keySet(), RowState.OPEN, RowState.RETURNED);
        close(origin, channel, by, id, rows, back);
        return new Taken(batches.find(id).orElseThrow(), back);
    }

    private UUID receive(Batch origin, Batch.Channel channel, String by, List<Fitting> rows) {
        var submission = new Batches.Submission(
                origin.item(),
                origin.unit(),
                Batch.Mode.DELTA,
                origin.effective(),
                by,
                null,
                origin.fileName(),
                channel,
                false,
                origin.id());
        receiving.check(submission);
        UUID id = UUID.randomUUID();
        batches.insert(id, submission);
        ledger.record(Act.done(AuditEvent.BATCH_SUBMITTED, id.toString()));
        try {
            batches.stored(id, uploads.store(id, new ByteArrayInputStream(file(rows)), properties.mostBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        batches.start(id);
        return id;
    }

    /** What is kept as received: a row a line, with the number of the row that it corrects. */
    private static byte[] file(List<Fitting> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put(CorrectionColumns.ROW, row.row());
                    line.putAll(row.cells());
                    return JSON.writeValueAsString(line);
                })
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static QuarantinedRow quarantined(long number, Fitting row, Intake.Refused late) {
        Finding finding = Finding.of(late.code(), "", "", late.by());
        Map<String, String> cells = late.code().equals(QuarantinedRow.REMOVED_BEFORE) ? Map.of() : row.cells();
        return new QuarantinedRow(number, QuarantinedRow.reasonOf(late.code()), List.of(finding), cells);
    }

    private void close(
            Batch origin, Batch.Channel channel, String by, UUID id, List<Fitting> rows, List<QuarantinedRow> back) {
        boolean retried = channel == Batch.Channel.RETRY;
        Set<Long> wrong = back.stream().map(QuarantinedRow::row).collect(Collectors.toSet());
        List<Long> closed = rows.stream()
                .map(Fitting::row)
                .filter(row -> !wrong.contains(row))
                .toList();
        quarantine.rewrite(origin.id(), back);
        amendments.note(origin.id(), wrong, amendments.act(QuarantineAct.Kind.STILL_WRONG, by, id));
        var kind = retried ? QuarantineAct.Kind.ATTRIBUTED_LATER : QuarantineAct.Kind.CORRECTED;
        amendments.note(origin.id(), closed, amendments.act(kind, by, id));
        amendments.move(origin.id(), closed, RowState.OPEN, retried ? RowState.ATTRIBUTED_LATER : RowState.CORRECTED);
    }
}
