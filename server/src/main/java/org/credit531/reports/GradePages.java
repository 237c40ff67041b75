package org.credit531.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credit531.access.Visitor;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.Choice;
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

/** Where an organisation has it stated to somebody that its grade is at least one, and nothing else. */
@Controller
class GradePages {

    private static final String PATH = ReportPages.PATH + "/grade";
    private static final int USUAL_DAYS = 30;

    private final GradeStatements statements;
    private final Subjects subjects;
    private final Clock clock;

    GradePages(GradeStatements statements, Subjects subjects, Clock clock) {
        this.statements = statements;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String form(Model model, Locale locale) {
        var asked = new Asked("", "", LocalDate.now(clock).plusDays(USUAL_DAYS).toString());
        fill(asked, null, model, locale);
        return "reports/grade";
    }

    private void fill(Asked asked, @Nullable String refusal, Model model, Locale locale) {
        List<Choice> choices = List.of();
        String problem = refusal;
        try {
            choices = own().map(subject -> statements.choices(subject, locale)).orElse(List.of());
        } catch (RequestProblem none) {
            problem = none.message(locale);
        }
        model.addAttribute("asked", asked);
        model.addAttribute("refusal", problem);
        model.addAttribute("grades", choices);
    }

    private Optional<Subject> own() {
        return Visitor.current().subject().flatMap(subjects::byCode).filter(Subject::isOrganisation);
    }

    @PostMapping(PATH)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String expires,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        try {
            String code = Visitor.current()
                    .subject()
                    .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "no-subject"));
            LocalDate day = ReportPages.day(expires);
            return ReportPages.issued(
                    statements.issue(code, grade, recipient, day == null ? LocalDate.now(clock) : day, locale), next);
        } catch (RequestProblem problem) {
            fill(new Asked(grade, recipient, expires), problem.message(locale), model, locale);
            return new ModelAndView("reports/grade", model.asMap(), problem.status());
        }
    }

    /** What was typed. */
    record Asked(String grade, String recipient, String expires) {}
}
