package org.credit531.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.access.Action;
import org.credit531.access.DataScope;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.collection.OpenRows;
import org.credit531.web.CsvFile;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is about to be late, or is: for the clerks of a unit what is theirs, for the credit centre and supervisors their region's. */
@Controller
class DuePages {

    private static final String ADDRESS = "/publicity/due";
    private static final int PAGE = 50;
    private static final int MOST_IN_FILE = 5_000;
    private static final int MOST_OFFICES = 100;
    private static final int LATELY_DAYS = 90;
    private static final Pattern PLACE = Pattern.compile("([0-9a-f-]{36})~([0-9]{1,12})");
    private static final List<String> COLUMNS =
            List.of("list", "office", "batch", "row", "received", "decided", "last-day", "left", "state");

    private final FindingDue finding;
    private final JdbcDue due;
    private final JdbcSamples samples;
    private final ShowingPublications showing;
    private final Offices names;
    private final Clock clock;

    DuePages(
            FindingDue finding,
            JdbcDue due,
            JdbcSamples samples,
            ShowingPublications showing,
            Offices names,
            Clock clock) {
        this.finding = finding;
        this.due = due;
        this.samples = samples;
        this.showing = showing;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String page(@RequestParam(defaultValue = "") String cursor, Model model, Locale locale) {
        Visitor visitor = Visitor.current();
        OpenRows.Place after = place(cursor);
        List<DueRow> rows = finding.of(after, PAGE + 1);
        List<DueRow> page = rows.stream().limit(PAGE).toList();
        model.addAttribute("lines", lines(page, locale));
        model.addAttribute("paging", paging(after, rows.size() > PAGE ? page.getLast() : null));
        model.addAttribute("count", finding.count());
        model.addAttribute("missing", samples.open());
        model.addAttribute("offices", offices(visitor.scope(Action.READ, Resource.PUBLICITY), locale));
        model.addAttribute("mayOpen", visitor.may(Action.READ, Resource.QUARANTINE));
        return "publicity/due";
    }

    private static OpenRows.@Nullable Place place(String cursor) {
        if (cursor.isBlank()) {
            return null;
        }
        Matcher place = PLACE.matcher(cursor.strip());
        try {
            if (place.matches()) {
                return new OpenRows.Place(UUID.fromString(place.group(1)), Long.parseLong(place.group(2)));
            }
        } catch (IllegalArgumentException _) {
            // Said below, as of every text that is no place.
        }
        throw new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "cursor", cursor);
    }

    private static Paging paging(OpenRows.@Nullable Place after, @Nullable DueRow last) {
        return new Paging(
                after == null ? null : ADDRESS,
                last == null
                        ? null
                        : ADDRESS + "?cursor=" + last.row().place().batch() + "~"
                                + last.row().place().row());
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<String> file(Locale locale) {
        return CsvFile.of(
                "due.csv",
                COLUMNS.stream()
                        .map(column -> showing.text("publicity.due." + column, locale))
                        .toList(),
                lines(finding.of(null, MOST_IN_FILE), locale).stream()
                        .map(Line::cells)
                        .toList());
    }

    private List<Line> lines(List<DueRow> rows, Locale locale) {
        Offices.Named named = names.named(
                rows.stream()
                        .map(row ->
                                new Offices.Office(row.row().unit(), row.row().region())),
                locale);
        List<Line> lines = new ArrayList<>();
        for (DueRow row : rows) {
            lines.add(new Line(
                    row,
                    showing.text("publicity.item." + row.sheet().code(), locale),
                    named.of(new Offices.Office(row.row().unit(), row.row().region())),
                    new Tag(
                            row.kind(),
                            showing.text("publicity.due.state." + row.state(), locale, Math.abs(row.left())))));
        }
        return lines;
    }

    private List<Office> offices(DataScope scope, Locale locale) {
        List<JdbcDue.LastSent> sent = due.lastSent(scope, LocalDate.now(clock).minusDays(LATELY_DAYS), MOST_OFFICES);
        Offices.Named named =
                names.named(sent.stream().map(one -> new Offices.Office(one.unit(), one.region())), locale);
        return sent.stream()
                .map(one -> new Office(
                        named.of(new Offices.Office(one.unit(), one.region())),
                        showing.text("publicity.item." + one.sheet().code(), locale),
                        Optional.ofNullable(one.lastOn())
                                .map(LocalDate::toString)
                                .orElse(""),
                        one.lately()))
                .toList();
    }

    /** A decision as a line. */
    record Line(DueRow due, String list, String office, Tag state) {

        /** Where its row is corrected. */
        public String address() {
            return "/batches/" + due.row().place().batch() + "/quarantine/"
                    + due.row().place().row();
        }

        /** Its last day; where the day of the decision cannot be read, the last that it can have. */
        public String lastDay() {
            return due.lastDay() == null ? "" : due.lastDay().toString();
        }

        List<String> cells() {
            return List.of(
                    list,
                    office,
                    due.row().place().batch().toString(),
                    String.valueOf(due.row().place().row()),
                    due.row().receivedOn().toString(),
                    due.decidedOn() == null ? "" : due.decidedOn().toString(),
                    lastDay(),
                    due.lastDay() == null ? "" : String.valueOf(due.left()),
                    state.label());
        }
    }

    /** What an office sent of a list, as a line. */
    record Office(String name, String list, String lastOn, long lately) {}
}
