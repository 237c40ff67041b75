package org.credit531.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.CsvFile;
import org.credit531.web.CsvLine;
import org.credit531.web.FormError;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Where anybody verifies a document, by its file or its code, and sees which documents do not hold any more. */
@Controller
class VerifyPages {

    private static final int PAGE = 100;
    private static final int PIECE = 1_000;
    private static final int FURTHEST = 100_000;

    private final VerifyingFiles verifying;
    private final JdbcDocuments stored;
    private final ShowingDocuments showing;
    private final Ledger ledger;
    private final MessageSource messages;

    VerifyPages(
            VerifyingFiles verifying,
            JdbcDocuments stored,
            ShowingDocuments showing,
            Ledger ledger,
            MessageSource messages) {
        this.verifying = verifying;
        this.stored = stored;
        this.showing = showing;
        this.ledger = ledger;
        this.messages = messages;
    }

    @GetMapping("/documents/verify")
    ModelAndView form(@RequestParam(required = false) @Nullable String code, Model model, Locale locale) {
        if (code == null) {
            return page(model, List.of(), "", HttpStatus.OK);
        }
        return VerificationCode.typed(code)
                .flatMap(stored::byCode)
                .map(document -> new ModelAndView("redirect:/documents/" + document.code()))
                .orElseGet(() -> page(
                        model,
                        List.of(new FormError("code", text("documents.verify.code.wrong", locale))),
                        code,
                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/documents/verify")
    ModelAndView verify(@RequestParam(required = false) @Nullable MultipartFile file, Model model, Locale locale)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(text("documents.verify.file.missing", locale), model);
        }
        VerifyingFiles.Outcome outcome;
        try (InputStream in = file.getInputStream()) {
            outcome = verifying.outcome(in);
        } catch (RequestProblem problem) {
            return refused(problem.message(locale), model);
        }
        var document = outcome.document();
        ledger.lookUp(Act.done(
                AuditEvent.DOCUMENT_VERIFIED,
                document == null
                        ? outcome.verdict().code()
                        : document.number() + " " + outcome.verdict().code()));
        model.addAttribute("outcome", showing.outcome(outcome, locale));
        return page(model, List.of(), "", HttpStatus.OK);
    }

    private static ModelAndView refused(String message, Model model) {
        return page(model, List.of(new FormError("file", message)), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(Model model, List<FormError> errors, String code, HttpStatus status) {
        model.addAttribute("errors", errors);
        model.addAttribute("code", code);
        errors.forEach(error -> model.addAttribute(error.field() + "Error", error.message()));
        return new ModelAndView("documents/verify", model.asMap(), status);
    }

    /** Documents that do not hold any more, so that whoever verifies without a network can compare afterwards. */
    @GetMapping("/documents/status")
    String status(@RequestParam(defaultValue = "0") int skip, Model model, Locale locale) {
        int from = Math.clamp(skip, 0, FURTHEST);
        List<Document> found = stored.ended(PAGE + 1, from);
        model.addAttribute("lines", lines(found, PAGE, locale));
        model.addAttribute(
                "paging",
                new Paging(
                        from == 0 ? null : "/documents/status",
                        from == 0 ? null : "/documents/status?skip=" + Math.max(0, from - PAGE),
                        found.size() > PAGE ? "/documents/status?skip=" + (from + PAGE) : null));
        return "documents/status";
    }

    /** All of them as a file, written in pieces so that memory stays constant and no connection waits for a slow reader. */
    @GetMapping("/documents/status.csv")
    ResponseEntity<StreamingResponseBody> statusFile(Locale locale) {
        List<String> headings = Stream.of("number", "kind", "day", "state", "ended")
                .map(name -> text("documents." + name, locale))
                .toList();
        return CsvFile.written("documents.csv", headings, csv -> writeEnded(csv, locale));
    }

    private void writeEnded(Writer csv, Locale locale) throws IOException {
        List<Document> piece = stored.endedAfter(JdbcDocuments.Place.BEGINNING, PIECE);
        while (!piece.isEmpty()) {
            for (ShowingDocuments.Line line : lines(piece, PIECE, locale)) {
                csv.write(CsvLine.of(List.of(
                        line.number(), line.kind(), line.day(), line.state().label(), line.endedAt())));
            }
            piece = stored.endedAfter(JdbcDocuments.Place.of(piece.getLast()), PIECE);
        }
    }

    private List<ShowingDocuments.Line> lines(List<Document> documents, int most, Locale locale) {
        return documents.stream()
                .limit(most)
                .map(document -> showing.line(document, "", locale))
                .toList();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
