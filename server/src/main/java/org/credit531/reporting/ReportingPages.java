package org.credit531.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.catalogue.Catalogue;
import org.credit531.web.Choice;
import org.credit531.web.CsvLine;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The board of reporting: who sent, who declared nothing to report, and who was silent; as a page and as a file. */
@Controller
class ReportingPages {

    private static final int PAGE = 12;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<Board.State> STATES =
            List.of(Board.State.SILENCE, Board.State.ZERO_REPORT, Board.State.SUPERSEDED, Board.State.SENT);

    private final DrawingBoard drawing;
    private final ReportingScope scope;
    private final ShowingReporting showing;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final MessageSource messages;

    ReportingPages(
            DrawingBoard drawing,
            ReportingScope scope,
            ShowingReporting showing,
            Catalogue catalogue,
            Ledger ledger,
            MessageSource messages) {
        this.drawing = drawing;
        this.scope = scope;
        this.showing = showing;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.messages = messages;
    }

    @GetMapping("/reporting")
    String show(
            @ModelAttribute("asked") Asked asked,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            Locale locale) {
        var board = draw(asked);
        var page = BoardPage.of(board, cursor, PAGE);
        model.addAttribute("months", board.months());
        model.addAttribute(
                "lines",
                page.lines().stream().map(line -> showing.line(line, locale)).toList());
        model.addAttribute(
                "paging",
                new Paging(
                        cursor == null ? null : asked.address("/reporting", null),
                        page.next() == null ? null : asked.address("/reporting", page.next())));
        model.addAttribute("export", asked.address("/reporting.csv", null));
        choices(model, locale);
        return "reporting/board";
    }

    private Board draw(Asked asked) {
        return drawing.draw(scope.asked(asked.unit(), asked.item(), asked.state(), asked.from(), asked.until()));
    }

    private void choices(Model model, Locale locale) {
        model.addAttribute("seesAll", scope.unitSeen() == null);
        model.addAttribute(
                "unitChoices",
                any(
                        catalogue.units().stream()
                                .map(unit -> new Choice(unit.code(), unit.name().in(locale))),
                        locale));
        model.addAttribute(
                "itemChoices",
                any(
                        catalogue.items().stream()
                                .map(item -> new Choice(item.item(), item.name().in(locale))),
                        locale));
        model.addAttribute(
                "stateChoices",
                any(STATES.stream().map(state -> new Choice(state.code(), showing.state(state, locale))), locale));
    }

    private List<Choice> any(Stream<Choice> choices, Locale locale) {
        return Stream.concat(Stream.of(new Choice("", text("reporting.any", locale))), choices)
                .toList();
    }

    /** The same as a file: a line for each unit, item and month. */
    @GetMapping("/reporting.csv")
    ResponseEntity<String> file(@ModelAttribute("asked") Asked asked, Locale locale) {
        ledger.lookUp(Act.done(AuditEvent.REPORTING_EXPORTED, ""));
        String heading = CsvLine.of(Stream.of("unit", "item", "month", "cell", "files", "rows", "declared")
                .map(name -> text("reporting." + name, locale))
                .toList());
        var text = new StringBuilder(BYTE_ORDER_MARK).append(heading);
        draw(asked).lines().stream()
                .map(line -> showing.line(line, locale))
                .forEach(line -> line.cells().forEach(cell -> text.append(row(line, cell))));
        return FileAnswer.named("reporting.csv", CSV).body(text.toString());
    }

    private static String row(ShowingReporting.LineView line, ShowingReporting.CellView cell) {
        return CsvLine.of(List.of(
                line.unit(),
                line.item(),
                cell.month().toString(),
                cell.state().label(),
                Long.toString(cell.files()),
                Long.toString(cell.rows()),
                Objects.toString(cell.declaredBy(), "")));
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }

    /** What was asked for, as the form sends it. */
    record Asked(
            @Nullable String unit,
            @Nullable String item,
            @Nullable String state,
            @Nullable String from,
            @Nullable String until) {

        /** The address of a page with the same filter. */
        String address(String path, @Nullable String cursor) {
            var address = UriComponentsBuilder.fromPath(path);
            add(address, "unit", unit);
            add(address, "item", item);
            add(address, "state", state);
            add(address, "from", from);
            add(address, "until", until);
            add(address, "cursor", cursor);
            return address.encode().build().toUriString();
        }

        private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value.strip()));
            }
        }
    }
}
