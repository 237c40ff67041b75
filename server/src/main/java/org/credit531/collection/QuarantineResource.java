package org.credit531.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Quarantined rows by REST: reading, correcting one or many, dropping. */
@RestController
@RequestMapping("/api/v1/batches/{id}/quarantine")
class QuarantineResource {

    private static final int PAGE = 100;

    private final Batches batches;
    private final BatchScope scope;
    private final Quarantine quarantine;
    private final CorrectingRows correcting;
    private final SendingCorrections sending;
    private final DroppingRows dropping;
    private final ShowingKeptRows showing;
    private final Ledger ledger;

    QuarantineResource(
            Batches batches,
            BatchScope scope,
            Quarantine quarantine,
            CorrectingRows correcting,
            SendingCorrections sending,
            DroppingRows dropping,
            ShowingKeptRows showing,
            Ledger ledger) {
        this.batches = batches;
        this.scope = scope;
        this.quarantine = quarantine;
        this.correcting = correcting;
        this.sending = sending;
        this.dropping = dropping;
        this.showing = showing;
        this.ledger = ledger;
    }

    /** Quarantined rows in order; those with one reason or in one state. */
    @GetMapping
    @Operation(summary = "Quarantined rows with every finding and what became of them")
    QuarantinePage list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(required = false) @Nullable String code,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "open",
                                                "corrected",
                                                "dropped",
                                                "attributed-later",
                                                "returned"
                                            }))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            Locale locale) {
        scope.seen(id);
        QuarantineFilter filter = new QuarantineFilter(code, state);
        if (state != null && !state.isBlank() && filter.state() == null) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "state", state);
        }
        ledger.lookUp(Act.done(AuditEvent.QUARANTINE_READ, id.toString()));
        List<KeptRow> rows = quarantine.search(id, filter, cursor, PAGE);
        Long next = rows.size() < PAGE ? null : rows.getLast().row().row();
        return new QuarantinePage(
                rows.stream().map(row -> QuarantineJson.of(row, locale)).toList(), next);
    }

    /** A row with all its cells. */
    @GetMapping("/{row}")
    @Operation(summary = "A quarantined row: every cell as received, numbers of persons masked")
    KeptRowJson show(@PathVariable UUID id, @PathVariable long row, Locale locale) {
        Batch batch = scope.seen(id);
        ledger.lookUp(Act.done(AuditEvent.QUARANTINE_READ, id.toString()));
        return showing.json(batch, row, locale);
    }

    /** Corrects a row. */
    @PostMapping("/{row}")
    @Operation(
            summary = "Corrects a quarantined row",
            description = "The row is read as its file was read, with these cells in place of its own. If it fits it is"
                    + " taken at once, in a batch of its own; if not, it is kept as sent, with its new findings."
                    + " A masked cell that comes back as it was shown stays what it is.")
    Corrected correct(
            @PathVariable UUID id,
            @PathVariable long row,
            @org.springframework.web.bind.annotation.RequestBody Correction body,
            Locale locale) {
        Batch origin = scope.seen(id);
        var correction = new CorrectingRows.Correction(
                row, body.revision(), body.cells(), Visitor.current().name());
        Batch taken = correcting.correct(origin, correction);
        return new Corrected(
                taken == null ? null : BatchJson.of(taken, batches, locale), showing.json(origin, row, locale));
    }

    /** Receives a file of corrections. */
    @PostMapping("/corrections")
    @Operation(
            summary = "Corrects many rows at once",
            description = "JSON Lines, CSV or a workbook in the shape of the original, with the number of the"
                    + " quarantined row in the column quarantined-row (问题数据行号). In JSON Lines, cells that are left out"
                    + " stay as they are. The answer is a batch of channel correction; what is still wrong stays open"
                    + " here with its new findings.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "202",
            description = "Received; it is read next",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchJson.class)))
    ResponseEntity<BatchJson> corrections(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(value = "Content-Disposition", required = false) @Nullable String disposition,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        BatchResource.checkMedia(request);
        Batch sent = sending.send(
                scope.seen(id),
                key,
                FileNames.of(disposition),
                request.getContentLengthLong(),
                request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/batches/" + sent.id()))
                .body(BatchJson.of(sent, batches, locale));
    }

    /** Drops a row. */
    @PostMapping("/{row}/drop")
    @Operation(summary = "Drops a quarantined row that is no record to be taken")
    KeptRowJson drop(
            @PathVariable UUID id,
            @PathVariable long row,
            @org.springframework.web.bind.annotation.RequestBody Drop body,
            Locale locale) {
        Batch batch = scope.seen(id);
        dropping.drop(
                batch,
                row,
                DroppingRows.reason(body.reason()),
                Visitor.current().name());
        return showing.json(batch, row, locale);
    }

    /** Takes back that a row was dropped. */
    @PostMapping("/{row}/undo")
    @Operation(summary = "Opens a dropped row again")
    KeptRowJson undo(@PathVariable UUID id, @PathVariable long row, Locale locale) {
        Batch batch = scope.seen(id);
        dropping.undo(batch, row, Visitor.current().name());
        return showing.json(batch, row, locale);
    }

    /** A page of quarantined rows. */
    record QuarantinePage(
            List<QuarantineJson> rows, @Nullable Long next) {}

    /**
     * Cells as they shall be.
     *
     * @param revision the row's revision as it was read; another one means that somebody else has changed it meanwhile
     * @param cells heading or field name to value, null for none; cells that are left out stay as they are
     */
    @Schema(name = "RowCorrection")
    record Correction(int revision, Map<String, String> cells) {

        @SuppressWarnings("NullArgumentForNonNullParameter") // what a client does not send arrives as null
        Correction {
            Map<String, String> given = new LinkedHashMap<>();
            if (cells != null) {
                cells.forEach((heading, cell) -> given.put(heading, cell == null ? "" : cell));
            }
            cells = given;
        }
    }

    /**
     * What became of a correction.
     *
     * @param batch the batch in which the row was taken; null where it is still wrong
     * @param row the row now
     */
    @Schema(name = "RowCorrected")
    record Corrected(@Nullable BatchJson batch, KeptRowJson row) {}

    /** Why a row is dropped. */
    @Schema(name = "RowDrop")
    record Drop(
            @Schema(allowableValues = {"not-a-record", "sent-by-mistake", "sent-otherwise"}) @Nullable
            String reason) {}
}
