package org.credit531.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.credit531.audit.SessionPurpose;
import org.credit531.web.RequestProblem;
import org.credit531.web.UploadedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an office asks for the list of a tender's participants. */
@Controller
class TenderPages {

    private static final String PATH = ReportPages.PATH + "/tender";

    private final TenderLists lists;
    private final ReportTerms terms;
    private final Clock clock;

    TenderPages(TenderLists lists, ReportTerms terms, Clock clock) {
        this.lists = lists;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String form(HttpServletRequest request, Model model, Locale locale) {
        fill(new Asked("", ""), null, request, model, locale);
        return "reports/tender";
    }

    private void fill(Asked asked, @Nullable String refusal, HttpServletRequest request, Model model, Locale locale) {
        model.addAttribute("asked", asked);
        model.addAttribute("refusal", refusal);
        model.addAttribute("most", terms.on(LocalDate.now(clock)).participants());
        model.addAttribute("purposes", ReportPages.purposes(locale));
        model.addAttribute("purpose", SessionPurpose.current(request));
    }

    @PostMapping(PATH)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String tender,
            @RequestParam(defaultValue = "") String codes,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String purpose,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        try {
            ReportPages.state(purpose, request);
            String text = UploadedText.of(file, codes, "tender-size");
            return ReportPages.issued(lists.issue(tender, text, locale), next);
        } catch (RequestProblem problem) {
            fill(new Asked(tender, codes), problem.message(locale), request, model, locale);
            return new ModelAndView("reports/tender", model.asMap(), problem.status());
        }
    }

    /** What was typed. */
    record Asked(String tender, String codes) {}
}
