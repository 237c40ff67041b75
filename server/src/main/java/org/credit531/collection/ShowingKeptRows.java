package org.credit531.collection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.credit531.catalogue.Field;
import org.credit531.web.FormError;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A quarantined row with each finding beside its cell, as its page and the interface show it. */
@Component
class ShowingKeptRows {

    private static final int LONG = 60;

    private final Quarantine quarantine;
    private final JdbcAmendments amendments;
    private final RereadingRows rereading;
    private final MessageSource messages;
    private final Clock clock;

    ShowingKeptRows(
            Quarantine quarantine,
            JdbcAmendments amendments,
            RereadingRows rereading,
            MessageSource messages,
            Clock clock) {
        this.quarantine = quarantine;
        this.amendments = amendments;
        this.rereading = rereading;
        this.messages = messages;
        this.clock = clock;
    }

    KeptRow require(Batch batch, long row) {
        return quarantine
                .find(batch.id(), row)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-row", row));
    }

    KeptRowJson json(Batch batch, long number, Locale locale) {
        KeptRow kept = require(batch, number);
        QuarantinedRow row = kept.row();
        List<KeptRowJson.CellJson> cells = new ArrayList<>();
        try (var reading = rereading.of(batch)) {
            reading.asReceived(row).forEach((heading, cell) -> {
                Field field = reading.field(heading);
                cells.add(new KeptRowJson.CellJson(
                        PersonNumbers.masked(heading),
                        field == null ? null : field.name(),
                        Masking.shown(field, cell)));
            });
        }
        return new KeptRowJson(
                number,
                row.reason(),
                kept.state().code(),
                kept.revision(),
                cells,
                row.findings().stream()
                        .map(finding -> BatchResource.FindingJson.of(finding, locale))
                        .toList(),
                amendments.acts(batch.id(), number).stream()
                        .map(KeptRowJson.ActJson::of)
                        .toList());
    }

    /** The headings of a row's cells, in the order in which they are shown. */
    List<String> headings(Batch batch, QuarantinedRow row) {
        try (var reading = rereading.of(batch)) {
            return List.copyOf(reading.asReceived(row).keySet());
        }
    }

    View view(Batch batch, KeptRow kept, Locale locale) {
        QuarantinedRow row = kept.row();
        List<CellView> cells = new ArrayList<>();
        List<FormError> errors = new ArrayList<>();
        try (var reading = rereading.of(batch)) {
            Map<String, String> received = reading.asReceived(row);
            Map<String, String> wrong = wrong(row, received.keySet(), errors, locale);
            received.forEach((heading, cell) ->
                    cells.add(cell(cells.size(), heading, cell, reading.field(heading), wrong.get(heading), locale)));
        }
        return new View(
                row.row(),
                kept.revision(),
                state(kept.state(), locale),
                kept.open(),
                kept.state() == RowState.DROPPED,
                cells,
                errors,
                PersonNumbers.masked(row.cells().size() == 1 ? row.cells().getOrDefault("", "") : ""),
                amendments.acts(batch.id(), row.row()).stream()
                        .map(act -> act(act, locale))
                        .toList());
    }

    /** The findings at their cells; what is wrong with the row as a whole leads to its first. */
    private static Map<String, String> wrong(
            QuarantinedRow row, Set<String> headings, List<FormError> errors, Locale locale) {
        List<String> places = List.copyOf(headings);
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Finding finding : row.findings()) {
            String message = PersonNumbers.masked(finding.message(locale));
            int place = places.indexOf(finding.column());
            if (place >= 0) {
                wrong.merge(finding.column(), message, (one, other) -> one + " " + other);
            }
            errors.add(new FormError(CellView.PREFIX + Math.max(0, place), message));
        }
        return wrong;
    }

    private static CellView cell(
            int index, String heading, String cell, @Nullable Field field, @Nullable String error, Locale locale) {
        String shown = Masking.shown(field, cell);
        String meaning = field == null ? null : field.label().in(locale);
        return new CellView(
                CellView.PREFIX + index,
                Headings.isPlace(heading) ? null : PersonNumbers.masked(heading),
                heading.equals(meaning) ? "" : meaning,
                shown,
                !shown.equals(cell),
                shown.length() > LONG || shown.indexOf('\n') >= 0,
                error);
    }

    Tag state(RowState state, Locale locale) {
        String kind = switch (state) {
            case OPEN -> "unconfirmed";
            case CORRECTED, ATTRIBUTED_LATER -> "done";
            case DROPPED, RETURNED -> "plain";
        };
        return new Tag(kind, text("quarantine.state." + state.code(), locale));
    }

    private ActView act(QuarantineAct act, Locale locale) {
        String by = act.by().equals(QuarantineAct.PLATFORM) ? text("quarantine.platform", locale) : act.by();
        return new ActView(
                act.at().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                text("quarantine.act." + act.kind().code(), locale),
                by,
                act.reason() == null
                        ? null
                        : text("quarantine.drop." + act.reason().code(), locale),
                act.takenIn());
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }

    /**
     * A row on its page.
     *
     * @param revision to be sent with the correction
     * @param errors every finding, as a link to its cell
     * @param raw the text of a row that could not be parted into cells, empty otherwise
     */
    record View(
            long number,
            int revision,
            Tag state,
            boolean open,
            boolean dropped,
            List<CellView> cells,
            List<FormError> errors,
            String raw,
            List<ActView> acts) {}

    /**
     * A cell on the page.
     *
     * @param heading as received; {@code null} where it has none
     * @param meaning the field that it brings, empty where the heading says so already, {@code null} where it is not stored
     * @param masked whether a person's number in it is hidden
     * @param tall whether it needs several lines
     */
    record CellView(
            String name,
            @Nullable String heading,
            @Nullable String meaning,
            String value,
            boolean masked,
            boolean tall,
            @Nullable String error) {

        /** The beginning of the parameters that bring cells. */
        static final String PREFIX = "cell-";
    }

    /** Something that was done with the row. */
    record ActView(
            java.time.LocalDateTime at,
            String title,
            String by,
            @Nullable String reason,
            @Nullable UUID takenIn) {}
}
