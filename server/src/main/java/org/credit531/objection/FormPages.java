package org.credit531.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.access.Visitor;
import org.credit531.web.Choice;
import org.credit531.web.FormError;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Periods;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form behind "report an error": for the subject's own account an objection, for anybody else a challenge. */
@Controller
class FormPages {

    private static final String FORM = "objection/new";

    private final Targets targets;
    private final Objecting objecting;
    private final TermsInForce inForce;
    private final Periods periods;
    private final ShowingObjections showing;
    private final Clock clock;

    FormPages(
            Targets targets,
            Objecting objecting,
            TermsInForce inForce,
            Periods periods,
            ShowingObjections showing,
            Clock clock) {
        this.targets = targets;
        this.objecting = objecting;
        this.inForce = inForce;
        this.periods = periods;
        this.showing = showing;
        this.clock = clock;
    }

    @GetMapping("/objections/new")
    String form(@ModelAttribute NewObjection wanted, Model model, Locale locale) {
        show(wanted, targets.of(wanted, Visitor.current()), model, locale);
        model.addAttribute("errors", List.of());
        return FORM;
    }

    @PostMapping("/objections/new")
    ModelAndView send(
            @ModelAttribute NewObjection wanted,
            @RequestParam(required = false) MultipartFile @Nullable [] files,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        var target = targets.of(wanted, Visitor.current());
        try {
            next.addFlashAttribute(
                    "submitted", objecting.submit(wanted, EvidenceFile.read(files, most()), Visitor.current()));
            next.addFlashAttribute("back", "/subjects/" + target.subject().code());
            return new ModelAndView("redirect:/objections/submitted");
        } catch (RequestProblem problem) {
            show(wanted, target, model, locale);
            model.addAttribute("errors", List.of(new FormError(fieldOf(problem.code()), problem.message(locale))));
            return new ModelAndView(FORM, model.asMap(), problem.status());
        }
    }

    /** What to keep is shown once, and by nobody who only knows the address. */
    @GetMapping("/objections/submitted")
    String submitted(Model model) {
        return model.containsAttribute("submitted") ? "objection/submitted" : "redirect:/objections/status";
    }

    private int most() {
        return inForce.on(LocalDate.now(clock)).fileBytes();
    }

    private static String fieldOf(String code) {
        if (code.startsWith("evidence-")) {
            return "files";
        }
        return switch (code) {
            case "objection-ground" -> "ground";
            case "objection-contact" -> "contact";
            default -> "words";
        };
    }

    private void show(NewObjection wanted, Targets.Target target, Model model, Locale locale) {
        var statement = target.statement();
        var subject = target.subject();
        boolean own = Visitor.current().subject().filter(subject.code()::equals).isPresent();
        LocalDate today = LocalDate.now(clock);
        var terms = inForce.on(today);
        model.addAttribute("answerDays", periods.on("objection-answer", today).length());
        model.addAttribute("mostDays", periods.on("objection-extended", today).length());
        model.addAttribute("wanted", wanted);
        model.addAttribute("subject", subject);
        model.addAttribute("item", target.disclosed().item());
        model.addAttribute("itemName", target.disclosed().item().name().in(locale));
        model.addAttribute("record", statement.recordKey());
        model.addAttribute("unit", showing.unit(statement.unit(), locale));
        model.addAttribute("effective", statement.effectiveFrom().toString());
        model.addAttribute("disputedSince", statement.contest().disputedSince());
        model.addAttribute("own", own);
        model.addAttribute("fields", fields(target, locale));
        model.addAttribute("grounds", grounds(locale));
        model.addAttribute("terms", terms);
        model.addAttribute("megabytes", terms.fileBytes() / 1_000_000);
    }

    private List<Choice> fields(Targets.Target target, Locale locale) {
        List<Choice> fields = new ArrayList<>();
        fields.add(new Choice("", showing.text("objection.field.whole", locale)));
        target.disclosed().visible().entrySet().stream()
                .map(entry -> choice(entry, locale))
                .forEach(fields::add);
        return fields;
    }

    private Choice choice(Map.Entry<org.credit531.catalogue.Field, Object> entry, Locale locale) {
        var field = entry.getKey();
        String value = entry.getValue() instanceof Boolean yes
                ? showing.text(yes ? "objection.yes" : "objection.no", locale)
                : field.display(entry.getValue(), locale);
        return new Choice(field.name(), showing.text("objection.field.value", locale, field.title(locale), value));
    }

    private List<Choice> grounds(Locale locale) {
        return Arrays.stream(Ground.values())
                .map(ground -> new Choice(
                        ground.code(),
                        showing.text("objection.ground." + ground.code(), locale),
                        showing.text("objection.ground." + ground.code() + ".hint", locale)))
                .toList();
    }
}
