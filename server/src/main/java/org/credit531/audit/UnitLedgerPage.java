package org.credit531.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.web.Choice;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What the accounts and clients of a unit did, for whoever answers for the unit; nothing of any other unit. */
@Controller
class UnitLedgerPage {

    private static final String PAGE = "/audit/unit";
    private static final int ENTRIES = 50;

    private final JdbcEntries entries;
    private final Ledger ledger;
    private final MessageSource messages;

    UnitLedgerPage(JdbcEntries entries, Ledger ledger, MessageSource messages) {
        this.entries = entries;
        this.ledger = ledger;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String show(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "0") long before,
            Model model,
            Locale locale) {
        var filter = new LedgerFilter(who, "", event, "", from, until);
        var unit = unit();
        ledger.lookUp(Act.done(AuditEvent.LEDGER_SEARCHED, ("unit=" + unit + " " + filter).strip()));
        var found = entries.find(filter, unit, before > 0 ? before : Long.MAX_VALUE, ENTRIES);
        model.addAttribute("entries", found.stream().map(EntryView::of).toList());
        model.addAttribute("asked", filter);
        model.addAttribute("events", events(locale));
        model.addAttribute(
                "paging",
                new Paging(
                        before > 0 ? address(filter, 0) : null,
                        found.size() < ENTRIES
                                ? null
                                : address(filter, found.getLast().number())));
        return "audit/unit";
    }

    private static String unit() {
        var unit = Visitor.current().unitCode();
        if (unit == null) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "no-unit");
        }
        return unit;
    }

    private List<Choice> events(Locale locale) {
        return Stream.concat(
                        Stream.of(new Choice("", messages.getMessage("audit.any", null, locale))),
                        Arrays.stream(AuditEvent.values())
                                .map(event -> new Choice(
                                        event.code(),
                                        messages.getMessage("audit.event." + event.code(), null, locale))))
                .toList();
    }

    private static String address(LedgerFilter filter, long before) {
        var address = UriComponentsBuilder.fromPath(PAGE)
                .queryParam("who", filter.who())
                .queryParam("event", filter.event())
                .queryParam("from", filter.from() == null ? "" : filter.from().toString())
                .queryParam(
                        "until", filter.until() == null ? "" : filter.until().toString());
        return (before == 0 ? address : address.queryParam("before", before))
                .encode()
                .toUriString();
    }
}
