package org.credit531.repair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.objection.EvidenceChecks;
import org.credit531.objection.EvidenceFile;
import org.credit531.web.FormError;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Periods;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For a subject's own account: its adverse records, and the form, with all conditions and how each stands. */
@Controller
class RepairFormPages {

    private static final String FORM = "repair/new";

    private final Applying applying;
    private final CheckingConditions conditions;
    private final RepairRules rules;
    private final RepairTerms terms;
    private final RepairPanel panel;
    private final EvidenceChecks checks;
    private final Periods periods;
    private final ShowingRepairs showing;
    private final TellingDecisions telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RepairFormPages(
            Applying applying,
            CheckingConditions conditions,
            RepairRules rules,
            RepairTerms terms,
            RepairPanel panel,
            EvidenceChecks checks,
            Periods periods,
            ShowingRepairs showing,
            TellingDecisions telling,
            TransactionTemplate transaction,
            Clock clock) {
        this.applying = applying;
        this.conditions = conditions;
        this.rules = rules;
        this.terms = terms;
        this.panel = panel;
        this.checks = checks;
        this.periods = periods;
        this.showing = showing;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/repairs/own")
    String own(Model model, Locale locale) {
        var subject = applying.own(Visitor.current());
        model.addAttribute("subject", subject);
        model.addAttribute("adverse", panel.adverse(subject.id(), locale));
        return "repair/own";
    }

    @GetMapping("/repairs/new/{item}/{record}")
    String form(@PathVariable String item, @PathVariable String record, Model model, Locale locale) {
        show(applying.wanted(item, key(record), Visitor.current()), new NewRepair("", "", false), model, locale);
        model.addAttribute("errors", List.of());
        return FORM;
    }

    @PostMapping("/repairs/new/{item}/{record}")
    ModelAndView send(
            @PathVariable String item,
            @PathVariable String record,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam(required = false) MultipartFile @Nullable [] files,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Visitor visitor = Visitor.current();
        var form = new NewRepair(words, signer, agreed);
        var wanted = applying.wanted(item, key(record), visitor);
        try {
            UUID id = applying.apply(item, key(record), form, EvidenceFile.read(files, checks.fileBytes()), visitor);
            next.addFlashAttribute("done", true);
            return new ModelAndView("redirect:/repairs/cases/" + id);
        } catch (RequestProblem problem) {
            show(wanted, form, model, locale);
            model.addAttribute("errors", List.of(new FormError(fieldOf(problem.code()), problem.message(locale))));
            return new ModelAndView(FORM, model.asMap(), problem.status());
        }
    }

    /** The notice on repair of a record, to be kept: issued once. */
    @PostMapping("/repairs/new/{item}/{record}/letter")
    String letter(@PathVariable String item, @PathVariable String record) {
        var wanted = applying.wanted(item, key(record), Visitor.current());
        return "redirect:/documents/"
                + Applying.SCOPE.call(
                        () -> transaction.execute(status -> telling.letter(wanted.subject(), wanted.statement())));
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "repair-unknown-record");
        }
    }

    private static String fieldOf(String code) {
        if (code.startsWith("evidence-")) {
            return "files";
        }
        return switch (code) {
            case "repair-words" -> "words";
            case "repair-proof" -> "files";
            case "repair-commitment" -> "signer";
            default -> "conditions";
        };
    }

    private void show(Applying.Wanted wanted, NewRepair form, Model model, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        Classed classed = rules.of(wanted.statement());
        List<Condition> states = conditions.of(wanted.statement());
        var open = applying.open(wanted.statement());
        model.addAttribute("form", form);
        model.addAttribute("subject", wanted.subject());
        model.addAttribute("line", showing.record(wanted.statement(), classed, locale));
        model.addAttribute("conditions", showing.conditions(classed, states, locale));
        model.addAttribute("open", open.map(Repair::page).orElse(null));
        model.addAttribute(
                "possible", open.isEmpty() && states.stream().noneMatch(one -> one.state() == Condition.State.UNMET));
        model.addAttribute("commitment", terms.on(today).commitment().in(locale));
        model.addAttribute("today", today.toString());
        model.addAttribute("days", periods.on("repair-decision", today).length());
        model.addAttribute("files", checks.files());
        model.addAttribute("megabytes", checks.fileBytes() / 1_000_000);
    }
}
