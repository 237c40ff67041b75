package org.credit531.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.audit.SessionPurpose;
import org.credit531.web.Choice;
import org.credit531.web.DayParameter;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a subject has its own reports, an office those that it asked for, and both ask for a credit report. */
@Controller
class ReportPages {

    static final String PATH = "/reports";

    private static final int PAGE = 30;
    private static final int FURTHEST = 100_000;

    private final ReadingReports reading;
    private final CreditReports credit;
    private final Clock clock;

    ReportPages(ReadingReports reading, CreditReports credit, Clock clock) {
        this.reading = reading;
        this.credit = credit;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        fill(skip, new Asked(code, "", ""), null, request, model, locale);
        return "reports/list";
    }

    private void fill(
            int skip, Asked asked, @Nullable String refusal, HttpServletRequest request, Model model, Locale locale) {
        int from = Math.clamp(skip, 0, FURTHEST);
        var found = reading.list(PAGE + 1, from);
        model.addAttribute(
                "lines",
                found.stream().limit(PAGE).map(one -> line(one, locale)).toList());
        model.addAttribute("paging", paging(from, found.size() > PAGE));
        model.addAttribute("own", isOwn());
        model.addAttribute("mayTender", Visitor.current().may(Action.WRITE, Resource.TENDER_LISTS));
        model.addAttribute("asked", asked);
        model.addAttribute("refusal", refusal);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("purposes", purposes(locale));
        model.addAttribute("purpose", SessionPurpose.current(request));
    }

    /** What an official may ask for; a subject asks for its own and states none. */
    static List<Choice> purposes(Locale locale) {
        return SessionPurpose.choices().stream()
                .map(code -> new Choice(code, ReportWords.text("reports.purpose." + code, locale)))
                .toList();
    }

    /** Whether a subject asks for its own. */
    static boolean isOwn() {
        return Visitor.current().subject().isPresent();
    }

    private static Paging paging(int from, boolean more) {
        return new Paging(
                from == 0 ? null : PATH,
                from == 0 ? null : PATH + "?skip=" + Math.max(0, from - PAGE),
                more ? PATH + "?skip=" + (from + PAGE) : null);
    }

    private static Line line(ReadingReports.Listed one, Locale locale) {
        var report = one.report();
        var document = one.document();
        String kind = ReportWords.text("reports.kind." + report.kind().code(), locale);
        String code = report.code();
        return new Line(
                document.code(),
                document.number(),
                kind,
                code == null ? "—" : code,
                document.issuedOn().toString(),
                report.asOf().toString(),
                report.endsOn().toString(),
                new Tag(
                        switch (document.state()) {
                            case "valid" -> "done";
                            case "superseded" -> "failed";
                            default -> "withheld";
                        },
                        ReportWords.text("reports.standing." + document.state(), locale)),
                !document.state().equals("destroyed"),
                report.kind() == ReportKind.TENDER,
                report.kind() == ReportKind.CREDIT);
    }

    @PostMapping(PATH)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String purpose,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        try {
            state(purpose, request);
            LocalDate day = day(asOf);
            var issued = credit.issue(wanted(code), audience(), day, null, locale);
            return issued(issued, next);
        } catch (RequestProblem problem) {
            fill(0, new Asked(code, asOf, purpose), problem.message(locale), request, model, locale);
            return new ModelAndView("reports/list", model.asMap(), problem.status());
        }
    }

    /** The purpose that an official states for this look, and those after it. */
    static void state(String purpose, HttpServletRequest request) {
        if (!isOwn() && !purpose.isEmpty()) {
            SessionPurpose.state(request, purpose);
        }
    }

    /** A subject asks about itself, whatever the request says. */
    static String wanted(String code) {
        return Visitor.current().subject().orElse(code.strip());
    }

    static Audience audience() {
        return isOwn() ? Audience.OWN : Audience.OFFICIAL;
    }

    /** A day as a form states it; none where it states none. */
    static @Nullable LocalDate day(String day) {
        if (day.isBlank()) {
            return null;
        }
        return DayParameter.read(day.strip())
                .orElseThrow(() -> new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "report-day", day));
    }

    /** Back to the list, which says that it is there. */
    static ModelAndView issued(IssuedReport issued, RedirectAttributes next) {
        next.addFlashAttribute("issued", issued.document().code());
        next.addFlashAttribute("issuedNumber", issued.document().number());
        return new ModelAndView("redirect:" + PATH);
    }

    /** Compares a report with what would be said of the same day and number now. */
    @GetMapping(PATH + "/{code}/again")
    String again(@PathVariable String code, Model model, Locale locale) {
        KeptReport report = reading.require(code);
        if (report.kind() != ReportKind.CREDIT) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "unknown-document", code);
        }
        String outcome;
        String text = "";
        try {
            boolean equal = IssuingReports.hash(credit.again(report)).equals(report.contentHash());
            outcome = equal ? "equal" : "other";
        } catch (RequestProblem problem) {
            outcome = "gone";
            text = problem.message(locale);
        }
        model.addAttribute("outcome", outcome);
        model.addAttribute("text", text);
        model.addAttribute("code", code);
        model.addAttribute("asOf", report.asOf());
        model.addAttribute("knownAt", report.knownAt());
        return "reports/again";
    }

    @GetMapping(PATH + "/{code}/json")
    ResponseEntity<String> signed(@PathVariable String code) {
        return SignedFile.answer(reading.signed(code), code);
    }

    @GetMapping(PATH + "/{code}/csv")
    ResponseEntity<String> csv(@PathVariable String code, Locale locale) {
        return TenderFile.of(reading.tender(code), code, locale);
    }

    /** A report as a line of the list. */
    record Line(
            String code,
            String number,
            String kind,
            String about,
            String day,
            String asOf,
            String ends,
            Tag state,
            boolean there,
            boolean tender,
            boolean again) {}

    /** What was typed. */
    record Asked(String code, String asOf, String purpose) {}
}
