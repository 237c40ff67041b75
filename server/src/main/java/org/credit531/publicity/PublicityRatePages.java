package org.credit531.publicity;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How units and counties keep the term of seven working days, month by month: public. */
@Controller
class PublicityRatePages {

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
            "hidden-share",
            "withdrawn",
            "withdrawn-late");

    private final LatestRates rates;
    private final ShowingRates showing;

    PublicityRatePages(LatestRates rates, ShowingRates showing) {
        this.rates = rates;
        this.showing = showing;
    }

    @GetMapping("/publicity/rates")
    String page(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String by,
            Model model,
            Locale locale) {
        YearMonth asked = rates.month(month);
        String order = by == null || !BY.contains(by) ? "unit" : by;
        List<OfficeRate> found = rates.of(asked);
        model.addAttribute("maySeeSamples", Visitor.current().may(Action.READ, Resource.PUBLICITY));
        model.addAttribute("month", asked.toString());
        model.addAttribute("by", order);
        model.addAttribute("orders", showing.orders(BY, locale));
        model.addAttribute("months", rates.months());
        model.addAttribute("lines", showing.lines(found, order, locale));
        model.addAttribute("total", showing.total(found));
        return "publicity/rates";
    }

    @GetMapping("/publicity/rates.csv")
    ResponseEntity<String> file(@RequestParam(required = false) @Nullable String month, Locale locale) {
        YearMonth asked = rates.month(month);
        return CsvFile.of(
                "publicity-" + asked + ".csv",
                COLUMNS.stream()
                        .map(column -> showing.text("publicity.rate." + column, locale))
                        .toList(),
                showing.lines(rates.of(asked), "office", locale).stream()
                        .map(line -> line.cells(asked))
                        .toList());
    }
}
