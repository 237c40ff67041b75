package org.credit531.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.credit531.web.Choice;
import org.credit531.web.CsvFile;
import org.credit531.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The auditor's pages: the search, itself noted, and the verifier. */
@Controller
class LedgerPages {

    private static final String PAGE = "/audit/entries";
    private static final int ENTRIES = 50;
    private static final int MOST_EXPORTED = 10_000;
    private static final List<String> RESULTS = List.of("done", "refused");

    private final JdbcEntries entries;
    private final Ledger ledger;
    private final Backlog backlog;
    private final Verifier verifier;
    private final MessageSource messages;
    private final Clock clock;

    LedgerPages(
            JdbcEntries entries,
            Ledger ledger,
            Backlog backlog,
            DataSource database,
            MessageSource messages,
            Clock clock) {
        this.entries = entries;
        this.ledger = ledger;
        this.backlog = backlog;
        this.verifier = new Verifier(database);
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String search(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "0") long before,
            Model model,
            Locale locale) {
        var filter = new LedgerFilter(who, what, event, result, from, until);
        ledger.lookUp(Act.done(AuditEvent.LEDGER_SEARCHED, filter.toString()));
        var found = entries.find(filter, before > 0 ? before : Long.MAX_VALUE, ENTRIES);
        model.addAttribute("entries", found.stream().map(EntryView::of).toList());
        model.addAttribute("asked", filter);
        model.addAttribute("filtered", !filter.isEmpty());
        model.addAttribute("events", events(locale));
        model.addAttribute("results", choices("audit.result.", RESULTS.stream(), locale));
        model.addAttribute("export", address(PAGE + ".csv", filter, 0));
        model.addAttribute("backlog", backlog.isWarning() ? backlog.waiting() : null);
        model.addAttribute("paging", paging(filter, before, found));
        return "audit/entries";
    }

    /** The same as a file, as many as people can look through; for more the period is narrowed. */
    @GetMapping(PAGE + ".csv")
    ResponseEntity<String> export(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Locale locale) {
        var filter = new LedgerFilter(who, what, event, result, from, until);
        ledger.lookUp(Act.done(AuditEvent.LEDGER_EXPORTED, filter.toString()));
        var headings = Stream.of(
                        "number",
                        "at",
                        "who",
                        "kind",
                        "unit",
                        "event",
                        "resource",
                        "purpose",
                        "article",
                        "result",
                        "origin")
                .map(column -> text("audit." + column, locale))
                .toList();
        var lines = entries.find(filter, Long.MAX_VALUE, MOST_EXPORTED).stream()
                .map(entry -> EntryView.of(entry).line())
                .toList();
        return CsvFile.of("ledger.csv", headings, lines);
    }

    @GetMapping("/audit/verification")
    String verification() {
        return "audit/verification";
    }

    @PostMapping("/audit/verification")
    String verify(RedirectAttributes next) {
        var verification = verifier.verify(LocalDate.now(clock), List.of());
        ledger.record(Act.done(
                AuditEvent.LEDGER_VERIFIED, verification.sound() ? "sound" : verification.wrong() + " findings"));
        next.addFlashAttribute("verification", verification);
        return "redirect:/audit/verification";
    }

    private List<Choice> events(Locale locale) {
        return choices("audit.event.", Arrays.stream(AuditEvent.values()).map(AuditEvent::code), locale);
    }

    private List<Choice> choices(String prefix, Stream<String> codes, Locale locale) {
        return Stream.concat(
                        Stream.of(new Choice("", text("audit.any", locale))),
                        codes.map(code -> new Choice(code, text(prefix + code, locale))))
                .toList();
    }

    private static Paging paging(LedgerFilter filter, long before, List<Entry> found) {
        return new Paging(
                before > 0 ? address(PAGE, filter, 0) : null,
                found.size() < ENTRIES
                        ? null
                        : address(PAGE, filter, found.getLast().number()));
    }

    private static String address(String page, LedgerFilter filter, long before) {
        var address = UriComponentsBuilder.fromPath(page);
        add(address, "who", filter.who());
        add(address, "what", filter.what());
        add(address, "event", filter.event());
        add(address, "result", filter.result());
        add(address, "from", filter.from());
        add(address, "until", filter.until());
        add(address, "before", before == 0 ? null : before);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
