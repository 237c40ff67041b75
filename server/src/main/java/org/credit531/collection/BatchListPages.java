package org.credit531.collection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.catalogue.Catalogue;
import org.credit531.web.Choice;
import org.credit531.web.CsvLine;
import org.credit531.web.DayParameter;
import org.credit531.web.FileAnswer;
import org.credit531.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** The batches that a visitor sees: filtered, searched by file name, page by page both ways, and as a file. */
@Controller
class BatchListPages {

    private static final int PAGE = 25;
    private static final int PIECE = 500;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<String> STATES =
            List.of("held", "columns-held", "columns-changed", "received", "running", "done", "failed");

    private final Batches batches;
    private final BatchScope scope;
    private final Catalogue catalogue;
    private final ShowingBatches showing;
    private final Ledger ledger;
    private final MessageSource messages;

    BatchListPages(
            Batches batches,
            BatchScope scope,
            Catalogue catalogue,
            ShowingBatches showing,
            Ledger ledger,
            MessageSource messages) {
        this.batches = batches;
        this.scope = scope;
        this.catalogue = catalogue;
        this.showing = showing;
        this.ledger = ledger;
        this.messages = messages;
    }

    @GetMapping("/batches")
    String list(
            @ModelAttribute("asked") Asked asked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String before,
            Model model,
            Locale locale) {
        BatchCursor from = BatchCursor.read(before == null ? cursor : before);
        boolean backwards = before != null && from != null;
        List<Batch> found = batches.search(filter(asked), from, backwards, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Batch> page = !more ? found : backwards ? found.subList(1, PAGE + 1) : found.subList(0, PAGE);
        model.addAttribute(
                "batches", page.stream().map(batch -> showing.of(batch, locale)).toList());
        model.addAttribute("paging", paging(asked, from, backwards, more, page));
        model.addAttribute("filtered", asked.isFilter());
        model.addAttribute(
                "export", asked.address("/batches/list.csv").build(true).toUriString());
        model.addAttribute("columnsHeld", columnsHeld());
        choices(model, locale);
        return "collection/batches";
    }

    /** Whether files wait because their columns changed: both sides shall see that without looking for it. */
    private boolean columnsHeld() {
        BatchFilter held = scope.filter(null, null, "columns-held", null, null);
        return !batches.search(held, null, false, 1).isEmpty();
    }

    private BatchFilter filter(Asked asked) {
        return scope.filter(
                asked.unit(), asked.item(), asked.state(), asked.on().orElse(null), asked.file());
    }

    /** On a page read backwards there is always one after it; one before it, if more was found. */
    private static Paging paging(
            Asked asked, @Nullable BatchCursor from, boolean backwards, boolean more, List<Batch> page) {
        boolean earlier = backwards ? more : from != null;
        boolean later = backwards || more;
        if (page.isEmpty()) {
            return new Paging(
                    from == null ? null : asked.address("/batches").build(true).toUriString(), null);
        }
        return new Paging(
                earlier ? asked.address("/batches").build(true).toUriString() : null,
                earlier ? asked.place("before", page.getFirst()) : null,
                later ? asked.place("cursor", page.getLast()) : null);
    }

    private void choices(Model model, Locale locale) {
        model.addAttribute(
                "itemChoices",
                any(
                        "batches.item.any",
                        catalogue.items().stream()
                                .map(item -> new Choice(item.item(), item.name().in(locale))),
                        locale));
        model.addAttribute(
                "unitChoices",
                any(
                        "batches.unit.any",
                        catalogue.units().stream()
                                .filter(unit ->
                                        scope.unitSeen() == null || unit.code().equals(scope.unitSeen()))
                                .map(unit -> new Choice(unit.code(), unit.name().in(locale))),
                        locale));
        model.addAttribute(
                "stateChoices",
                any(
                        "batches.state.any",
                        STATES.stream().map(state -> new Choice(state, text("batch.state." + state, locale))),
                        locale));
        model.addAttribute("seesAll", scope.unitSeen() == null);
    }

    private List<Choice> any(String key, Stream<Choice> choices, Locale locale) {
        return Stream.concat(Stream.of(new Choice("", text(key, locale))), choices)
                .toList();
    }

    /** The same batches as a file, streamed in pieces so that memory stays constant. */
    @GetMapping("/batches/list.csv")
    ResponseEntity<StreamingResponseBody> export(@ModelAttribute("asked") Asked asked, Locale locale) {
        BatchFilter filter = filter(asked);
        ledger.lookUp(Act.done(AuditEvent.BATCHES_EXPORTED, ""));
        return FileAnswer.named("batches.csv", CSV).body(out -> write(filter, locale, out));
    }

    private void write(BatchFilter filter, Locale locale, OutputStream out) throws IOException {
        try (Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            csv.write('\uFEFF');
            csv.write(CsvLine.of(Stream.of(
                            "batch.received",
                            "batch.id",
                            "batch.item",
                            "batch.unit",
                            "batch.file",
                            "batch.hash",
                            "batch.state",
                            "batch.submittedBy",
                            "batch.counts.received",
                            "batch.counts.accepted",
                            "batch.counts.unchanged",
                            "batch.counts.quarantined",
                            "batch.counts.retracted",
                            "batch.finished",
                            "batch.knowledge")
                    .map(key -> text(key, locale))
                    .toList()));
            List<Batch> piece = batches.search(filter, null, false, PIECE);
            while (!piece.isEmpty()) {
                for (Batch batch : piece) {
                    csv.write(CsvLine.of(line(showing.of(batch, locale))));
                }
                piece = batches.search(filter, BatchCursor.read(BatchCursor.after(piece.getLast())), false, PIECE);
            }
        }
    }

    private static List<String> line(BatchView batch) {
        Batch.Counts counts = batch.counts();
        List<String> line = new ArrayList<>(List.of(
                batch.receivedAt().toString(),
                batch.id().toString(),
                batch.item(),
                batch.unit(),
                batch.fileName(),
                batch.fileHash(),
                batch.state().label(),
                batch.submittedBy()));
        Stream.of(counts.received(), counts.accepted(), counts.unchanged(), counts.quarantined(), counts.retracted())
                .forEach(count -> line.add(count.toString()));
        line.add(Objects.toString(batch.finishedAt(), ""));
        line.add(Objects.toString(batch.knowledge(), ""));
        return line;
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }

    /** What was asked for, as the form sends it: nothing that is left empty. */
    record Asked(
            @Nullable String item,
            @Nullable String unit,
            @Nullable String state,
            @Nullable String day,
            @Nullable String file) {

        Optional<LocalDate> on() {
            return day == null ? Optional.empty() : DayParameter.read(day.strip());
        }

        boolean isFilter() {
            return Stream.of(item, unit, state, day, file).anyMatch(value -> value != null && !value.isBlank());
        }

        /** The address of a page with the same filter. */
        UriComponentsBuilder address(String path) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            add(address, "item", item);
            add(address, "unit", unit);
            add(address, "state", state);
            add(address, "day", day);
            add(address, "file", file);
            return address;
        }

        String place(String name, Batch batch) {
            UriComponentsBuilder address = address("/batches");
            add(address, name, BatchCursor.after(batch));
            return address.build(true).toUriString();
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                address.queryParam(name, java.net.URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
            }
        }
    }
}
