package org.credit531.reports;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.credit531.documents.DocumentFile;
import org.credit531.documents.Documents;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The report that anybody may have: what the organisation's page shows, as a signed file. A file takes much more of the machine than
 * a page, so that few are made at a time and within an hour, whoever asks; nobody is counted for it.
 */
@Controller
class PublicReportPages {

    private static final String PATH = ReportPages.PATH + "/public";

    /** So that pages are answered while reports are made, on two processors, too. */
    private static final int AT_A_TIME = 2;

    private final CreditReports credit;
    private final PublicReportCap cap;
    private final Documents documents;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    PublicReportPages(CreditReports credit, PublicReportCap cap, Documents documents) {
        this.credit = credit;
        this.cap = cap;
        this.documents = documents;
    }

    @GetMapping(PATH)
    String form(@RequestParam(defaultValue = "") String code, Model model) {
        return form(code, null, model);
    }

    private static String form(String code, @Nullable String refusal, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("refusal", refusal);
        return "reports/public";
    }

    @PostMapping(PATH)
    Object ask(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "pdf") String form,
            Model model,
            Locale locale) {
        try {
            return made(code, form.equals("ofd"), locale);
        } catch (RequestProblem problem) {
            form(code, problem.message(locale), model);
            return new ModelAndView("reports/public", model.asMap(), problem.status());
        }
    }

    private ResponseEntity<byte[]> made(String code, boolean ofd, Locale locale) {
        if (!places.tryAcquire()) {
            throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "reports-busy");
        }
        try {
            cap.check();
            IssuedReport issued = credit.issue(code, Audience.PUBLIC, null, null, locale);
            return ofd ? ofd(issued) : pdf(issued);
        } finally {
            places.release();
        }
    }

    private ResponseEntity<byte[]> ofd(IssuedReport issued) {
        return DocumentFile.ofd(issued.document().number())
                .body(documents.handOutOfd(issued.document().id(), issued.pdf()));
    }

    private static ResponseEntity<byte[]> pdf(IssuedReport issued) {
        return DocumentFile.answer(issued.document().number()).body(issued.pdf());
    }
}
