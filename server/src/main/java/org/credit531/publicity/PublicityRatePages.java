package org.credit531.publicity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.Choice;
import org.credit531.web.CsvFile;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How units and counties keep the term of seven working days, month by month: public. */
@Controller
class PublicityRatePages {

    private static final int MONTHS = 24;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final List<String> BY = List.of("unit", "region", "office");
    private static final List<String> COLUMNS = List.of(
            "month",
            "unit",
            "region",
            "received",
            "backlog",
            "late",
            "refused",
            "corrected",
            "hidden",
            "late-share",
            "wrong-share",
            "hidden-share");

    private final CountingRates counting;
    private final ShowingRates showing;
    private final Clock clock;
    private final Map<YearMonth, Counted> counted = new ConcurrentHashMap<>();

    PublicityRatePages(CountingRates counting, ShowingRates showing, Clock clock) {
        this.counting = counting;
        this.showing = showing;
        this.clock = clock;
    }

    @GetMapping("/publicity/rates")
    String page(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String by,
            Model model,
            Locale locale) {
        YearMonth asked = month(month);
        String order = by == null || !BY.contains(by) ? "unit" : by;
        List<OfficeRate> rates = latest(asked);
        model.addAttribute("maySeeSamples", Visitor.current().may(Action.READ, Resource.PUBLICITY));
        model.addAttribute("month", asked.toString());
        model.addAttribute("by", order);
        model.addAttribute("orders", showing.orders(BY, locale));
        model.addAttribute("months", months());
        model.addAttribute("lines", showing.lines(rates, order, locale));
        model.addAttribute("total", showing.total(rates));
        return "publicity/rates";
    }

    @GetMapping("/publicity/rates.csv")
    ResponseEntity<String> file(@RequestParam(required = false) @Nullable String month, Locale locale) {
        YearMonth asked = month(month);
        return CsvFile.of(
                "publicity-" + asked + ".csv",
                COLUMNS.stream()
                        .map(column -> showing.text("publicity.rate." + column, locale))
                        .toList(),
                showing.lines(latest(asked), "office", locale).stream()
                        .map(line -> line.cells(asked))
                        .toList());
    }

    @GetMapping("/api/v1/publicity/rates")
    @ResponseBody
    PublicityRates list(@RequestParam(required = false) @Nullable String month) {
        YearMonth asked = month(month);
        return new PublicityRates(asked.toString(), latest(asked));
    }

    private YearMonth month(@Nullable String text) {
        YearMonth now = YearMonth.now(clock);
        if (text == null || text.isBlank()) {
            return now;
        }
        try {
            YearMonth asked = YearMonth.parse(text.strip());
            if (!asked.isAfter(now) && asked.isAfter(now.minusMonths(MONTHS))) {
                return asked;
            }
        } catch (DateTimeException _) {
            // Said below, as of a month of which nothing is told.
        }
        throw new RequestProblem(HttpStatus.BAD_REQUEST, "month-not-readable", "month", text);
    }

    private List<Choice> months() {
        return Stream.iterate(YearMonth.now(clock), month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(month -> new Choice(month.toString(), month.toString()))
                .toList();
    }

    /** Anybody may ask, and each count reads a month: within a minute the same answer does. No more are kept than can be asked for. */
    private List<OfficeRate> latest(YearMonth month) {
        Instant now = clock.instant();
        counted.keySet().removeIf(kept -> !kept.isAfter(YearMonth.now(clock).minusMonths(MONTHS)));
        return counted.compute(
                        month,
                        (of, last) -> last != null && last.answers(now) ? last : new Counted(now, counting.of(month)))
                .rates();
    }

    /** What was counted, and when. */
    private record Counted(Instant at, List<OfficeRate> rates) {

        boolean answers(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    /** The rates of a month as the REST interface shows them; shares in tenths of a percent. */
    record PublicityRates(String month, List<OfficeRate> offices) {}
}
