package org.credit531.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.Choice;
import org.credit531.web.CsvLine;
import org.credit531.web.FileAnswer;
import org.credit531.web.Paging;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** The rows that could not be taken, for the unit that sent them: where, what, why, and what to do. */
@Controller
class QuarantinePages {

    private static final int PAGE = 50;
    private static final int PIECE = 1000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Batches batches;
    private final BatchScope scope;
    private final ShowingBatches showing;
    private final Quarantine quarantine;
    private final ShowingKeptRows keptRows;
    private final MessageSource messages;
    private final Ledger ledger;

    QuarantinePages(
            Batches batches,
            BatchScope scope,
            ShowingBatches showing,
            Quarantine quarantine,
            ShowingKeptRows keptRows,
            MessageSource messages,
            Ledger ledger) {
        this.batches = batches;
        this.scope = scope;
        this.showing = showing;
        this.quarantine = quarantine;
        this.keptRows = keptRows;
        this.messages = messages;
        this.ledger = ledger;
    }

    @GetMapping("/batches/{id}/quarantine")
    String list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            Model model,
            Locale locale) {
        Batch batch = scope.seen(id);
        ledger.lookUp(Act.done(AuditEvent.QUARANTINE_READ, id.toString()));
        QuarantineFilter filter = new QuarantineFilter(code, state);
        List<KeptRow> page = quarantine.search(id, filter, after, PAGE);
        BatchView view = showing.of(batch, locale);
        model.addAttribute("batch", view);
        model.addAttribute("rows", page.stream().map(row -> row(row, locale)).toList());
        model.addAttribute("asked", filter);
        model.addAttribute("filtered", filter.filters());
        model.addAttribute("codes", codes(view, locale));
        model.addAttribute("states", states(locale));
        model.addAttribute("paging", paging(id, filter, after, page));
        return "collection/quarantine";
    }

    /** What was asked for goes into the address by name: whatever is in it, it is a value there and no part of a template. */
    private static Paging paging(UUID id, QuarantineFilter filter, long after, List<KeptRow> page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/batches/{id}/quarantine")
                .queryParamIfPresent("code", Optional.ofNullable(filter.code()).map(code -> "{code}"))
                .queryParamIfPresent(
                        "state", Optional.ofNullable(filter.state()).map(state -> "{state}"));
        Map<String, String> values = Map.of(
                "id", id.toString(), "code", String.valueOf(filter.code()), "state", String.valueOf(filter.state()));
        String first = address.encode().buildAndExpand(values).toString();
        String next = page.size() < PAGE
                ? null
                : address.queryParam("after", page.getLast().row().row())
                        .encode()
                        .buildAndExpand(values)
                        .toString();
        return new Paging(after == 0 ? null : first, next);
    }

    private RowView row(KeptRow kept, Locale locale) {
        return new RowView(
                kept.row().row(),
                keptRows.state(kept.state(), locale),
                kept.row().findings().stream()
                        .map(finding -> defect(kept.row(), finding, locale))
                        .toList());
    }

    private List<Choice> codes(BatchView batch, Locale locale) {
        List<Choice> codes = new ArrayList<>(List.of(new Choice("", text("quarantine.code.any", locale))));
        batch.reasons().forEach(reason -> codes.add(new Choice(reason.code(), reason.title())));
        return codes;
    }

    private List<Choice> states(Locale locale) {
        List<Choice> states = new ArrayList<>(List.of(new Choice("", text("quarantine.state.any", locale))));
        for (RowState state : RowState.values()) {
            states.add(new Choice(state.code(), text("quarantine.state." + state.code(), locale)));
        }
        return states;
    }

    /** The same as a file, streamed in pieces so that memory stays constant. */
    @GetMapping("/batches/{id}/quarantine.csv")
    ResponseEntity<StreamingResponseBody> export(@PathVariable UUID id, Locale locale) {
        scope.seen(id);
        ledger.lookUp(Act.done(AuditEvent.QUARANTINE_EXPORTED, id.toString()));
        return FileAnswer.named("quarantine-" + id + ".csv", CSV).body(out -> write(id, locale, out));
    }

    private void write(UUID id, Locale locale, OutputStream out) throws IOException {
        try (Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            csv.write('\uFEFF');
            csv.write(CsvLine.of(List.of(
                    text("quarantine.row", locale),
                    text("quarantine.column", locale),
                    text("quarantine.value", locale),
                    text("quarantine.why", locale))));
            List<QuarantinedRow> piece = batches.quarantine(id, 0, PIECE);
            while (!piece.isEmpty()) {
                defects(piece, locale).forEach(defect -> append(csv, defect));
                piece = batches.quarantine(id, piece.getLast().row(), PIECE);
            }
        }
    }

    private static void append(Writer csv, Defect defect) {
        try {
            csv.write(CsvLine.of(
                    List.of(String.valueOf(defect.row()), defect.column(), defect.value(), defect.message())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Defect> defects(List<QuarantinedRow> rows, Locale locale) {
        return rows.stream()
                .flatMap(row -> row.findings().stream().map(finding -> defect(row, finding, locale)))
                .toList();
    }

    private static Defect defect(QuarantinedRow row, Finding finding, Locale locale) {
        return new Defect(
                row.row(),
                finding.column(),
                PersonNumbers.masked(finding.value()),
                PersonNumbers.masked(finding.message(locale)));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /**
     * What is wrong with one value.
     *
     * @param row the row as a spreadsheet counts
     * @param column the heading, empty where it is about the whole row
     * @param value the value as given, numbers of persons masked
     * @param message place, reason and remedy
     */
    record Defect(long row, String column, String value, String message) {}

    /** A row of the list: its findings, and what became of it. */
    record RowView(long number, Tag state, List<Defect> defects) {}
}
