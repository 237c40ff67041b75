package org.credit531.objection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.credit531.web.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How units answer objections and challenges, and how often their answers are overruled: public. */
@Controller
class RatePages {

    private static final int YEARS = 2;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final List<String> COLUMNS = List.of(
            "quarter",
            "unit",
            "kind",
            "received",
            "returned",
            "inTime",
            "late",
            "pending",
            "delete",
            "correct",
            "complete",
            "stop-disclosure",
            "keep",
            "median",
            "reviewed",
            "overruled");

    private final AnswerRates rates;
    private final ShowingObjections showing;
    private final Clock clock;
    private volatile @Nullable Counted counted;

    RatePages(AnswerRates rates, ShowingObjections showing, Clock clock) {
        this.rates = rates;
        this.showing = showing;
        this.clock = clock;
    }

    @GetMapping("/objections/rates")
    String page(Model model, Locale locale) {
        model.addAttribute(
                "rates", latest().stream().map(rate -> line(rate, locale)).toList());
        return "objection/rates";
    }

    @GetMapping("/objections/rates.csv")
    ResponseEntity<String> file(Locale locale) {
        var headings = COLUMNS.stream()
                .map(column -> showing.text("objection.rate." + column, locale))
                .toList();
        return CsvFile.of(
                "answers-to-objections.csv",
                headings,
                latest().stream().map(rate -> cells(rate, locale)).toList());
    }

    @GetMapping("/api/v1/objections/rates")
    @ResponseBody
    Rates list() {
        return new Rates(latest());
    }

    /** Anybody may ask, and each count reads the cases of two years: within a minute the same answer does. */
    private List<AnswerRate> latest() {
        Instant now = clock.instant();
        Counted last = counted;
        if (last == null || !last.answers(now)) {
            LocalDate today = LocalDate.now(clock);
            LocalDate quarter = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
            last = new Counted(now, rates.since(quarter.minusYears(YEARS)));
            counted = last;
        }
        return last.rates();
    }

    /** What was counted, and when. */
    private record Counted(Instant at, List<AnswerRate> rates) {

        boolean answers(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    private Line line(AnswerRate rate, Locale locale) {
        return new Line(
                rate,
                showing.unit(rate.unit(), locale),
                showing.text("objection.kind." + rate.kind(), locale),
                rate.medianDays() == null ? "—" : rate.medianDays().toString());
    }

    private List<String> cells(AnswerRate rate, Locale locale) {
        return List.of(
                rate.quarter(),
                showing.unit(rate.unit(), locale),
                showing.text("objection.kind." + rate.kind(), locale),
                String.valueOf(rate.received()),
                String.valueOf(rate.returned()),
                String.valueOf(rate.inTime()),
                String.valueOf(rate.late()),
                String.valueOf(rate.pending()),
                String.valueOf(rate.with("delete")),
                String.valueOf(rate.with("correct")),
                String.valueOf(rate.with("complete")),
                String.valueOf(rate.with("stop-disclosure")),
                String.valueOf(rate.with("keep")),
                rate.medianDays() == null ? "" : rate.medianDays().toString(),
                String.valueOf(rate.reviewed()),
                String.valueOf(rate.overruled()));
    }

    /** A rate as a line of the page. */
    record Line(AnswerRate rate, String unit, String kind, String median) {}

    /** The rates as the REST interface shows them. */
    record Rates(List<AnswerRate> rates) {}
}
