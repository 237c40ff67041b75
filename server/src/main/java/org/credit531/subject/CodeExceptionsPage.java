package org.credit531.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The register of live codes that fail their check character. Whoever hands in data may enter one with evidence; the
 * credit centre confirms, and never the person who entered it.
 */
@Controller
@RequestMapping("/code-exceptions")
class CodeExceptionsPage {

    private static final String BACK = "redirect:/code-exceptions";
    private static final int LONGEST_EVIDENCE = 2_000;

    private final CodeExceptions exceptions;
    private final Clock clock;

    CodeExceptionsPage(CodeExceptions exceptions, Clock clock) {
        this.exceptions = exceptions;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("lines", lines(today));
        model.addAttribute("today", today);
        return "subject/code-exceptions";
    }

    @PostMapping
    String enter(
            @RequestParam String code,
            @RequestParam String evidence,
            @RequestParam(required = false) @Nullable LocalDate until,
            RedirectAttributes next,
            Locale locale) {
        String text = code.strip().toUpperCase(Locale.ROOT);
        try {
            exceptions.enter(proposal(text, evidence.strip(), until));
            next.addFlashAttribute("done", "entered");
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
            next.addFlashAttribute("code", code);
            next.addFlashAttribute("evidence", evidence);
        }
        return BACK;
    }

    private CodeExceptions.Proposal proposal(String code, String evidence, @Nullable LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        if (evidence.isEmpty() || evidence.length() > LONGEST_EVIDENCE) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "exception-evidence", LONGEST_EVIDENCE);
        }
        if (until != null && !until.isAfter(today)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "exception-over", until.toString());
        }
        return new CodeExceptions.Proposal(code, evidence, Visitor.current().name(), today, until);
    }

    @PostMapping("/confirm")
    String confirm(@RequestParam String code, RedirectAttributes next, Locale locale) {
        try {
            exceptions.confirm(code, Visitor.current().name());
            next.addFlashAttribute("done", "confirmed");
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return BACK;
    }

    @PostMapping("/end")
    String end(@RequestParam String code, RedirectAttributes next, Locale locale) {
        try {
            exceptions.end(code, LocalDate.now(clock));
            next.addFlashAttribute("done", "ended");
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return BACK;
    }

    private List<Line> lines(LocalDate today) {
        String own = Visitor.current().name();
        boolean centre = Visitor.current().may(Action.APPROVE, Resource.CODE_EXCEPTIONS);
        return exceptions.all().stream()
                .map(exception -> line(exception, today, centre, own))
                .toList();
    }

    private static Line line(CodeExceptions.CodeException exception, LocalDate today, boolean centre, String own) {
        String state = state(exception, today);
        boolean confirmable =
                centre && state.equals("waiting") && !exception.proposal().by().equals(own);
        return new Line(exception, state, confirmable, centre && !state.equals("over"));
    }

    private static String state(CodeExceptions.CodeException exception, LocalDate today) {
        LocalDate until = exception.proposal().until();
        if (until != null && !until.isAfter(today)) {
            return "over";
        }
        return exception.confirmedBy() == null ? "waiting" : "valid";
    }

    /**
     * A line of the register.
     *
     * @param state {@code waiting}, {@code valid} or {@code over}
     * @param confirmable whether this visitor may confirm it
     * @param endable whether this visitor may end it
     */
    record Line(CodeExceptions.CodeException exception, String state, boolean confirmable, boolean endable) {}
}
