package org.credit531.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.credit531.audit.SessionPurpose;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a subject, or an office, asks for the special report in place of departments' papers. */
@Controller
class SpecialPages {

    private static final String PATH = ReportPages.PATH + "/special";
    private static final int USUAL_YEARS = 3;

    private final SpecialReports special;
    private final Domains domains;
    private final ReportWords words;
    private final Clock clock;

    SpecialPages(SpecialReports special, Domains domains, ReportWords words, Clock clock) {
        this.special = special;
        this.domains = domains;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String form(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        var asked = new Asked(code, List.of(), today.minusYears(USUAL_YEARS).toString(), today.toString());
        fill(asked, null, request, model, locale);
        return "reports/special";
    }

    private void fill(Asked asked, @Nullable String refusal, HttpServletRequest request, Model model, Locale locale) {
        model.addAttribute("asked", asked);
        model.addAttribute("refusal", refusal);
        model.addAttribute("own", ReportPages.isOwn());
        model.addAttribute("earliest", special.earliest());
        model.addAttribute("purposes", ReportPages.purposes(locale));
        model.addAttribute("purpose", SessionPurpose.current(request));
        model.addAttribute(
                "domains",
                domains.on(LocalDate.now(clock)).stream()
                        .map(domain -> new Offered(
                                domain.domain(),
                                domain.name().in(locale),
                                words.unit(domain.unit(), locale),
                                domain.items().stream()
                                        .map(item -> words.item(item, locale))
                                        .toList(),
                                asked.domains().contains(domain.domain())))
                        .toList());
    }

    @PostMapping(PATH)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable List<String> domain,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String purpose,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        List<String> wanted = domain == null ? List.of() : domain;
        try {
            ReportPages.state(purpose, request);
            var issued = special.issue(
                    ReportPages.wanted(code), ReportPages.audience(), wanted, period(from, until), locale);
            return ReportPages.issued(issued, next);
        } catch (RequestProblem problem) {
            fill(new Asked(code, wanted, from, until), problem.message(locale), request, model, locale);
            return new ModelAndView("reports/special", model.asMap(), problem.status());
        }
    }

    /** The period as it was typed. */
    static Period period(String from, String until) {
        LocalDate begins = ReportPages.day(from);
        LocalDate ends = ReportPages.day(until);
        if (begins == null || ends == null || ends.isBefore(begins)) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "report-day", Objects.toString(from) + " – " + until);
        }
        return new Period(begins, ends);
    }

    /** A domain as the form offers it. */
    record Offered(String domain, String name, String unit, List<String> items, boolean chosen) {}

    /** What was typed. */
    record Asked(String code, List<String> domains, String from, String until) {}
}
