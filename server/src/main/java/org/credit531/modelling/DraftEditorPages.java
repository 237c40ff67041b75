package org.credit531.modelling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.change.LineDiff;
import org.credit531.edition.Edition;
import org.credit531.evaluation.ModelTexts;
import org.credit531.exchange.Imported;
import org.credit531.exchange.RefusedFile;
import org.credit531.language.FlawLine;
import org.credit531.web.FormError;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a version of a model is written: its text, what speaks against it by line, and how it differs from the one before. */
@Controller
@RequestMapping("/modelling/new")
class DraftEditorPages {

    private static final String VIEW = "modelling/editor";

    private final Drafting drafting;
    private final CheckingDrafts checking;
    private final Register register;
    private final ShippedModels shipped;
    private final ModelExchange exchange;
    private final Clock clock;

    DraftEditorPages(
            Drafting drafting,
            CheckingDrafts checking,
            Register register,
            ShippedModels shipped,
            ModelExchange exchange,
            Clock clock) {
        this.drafting = drafting;
        this.checking = checking;
        this.register = register;
        this.shipped = shipped;
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * The form, filled with the latest version of a model, with the file of this release, with a draft that is to be revised, or
     * with nothing for a new model.
     */
    @GetMapping
    String form(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "shipped", defaultValue = "false") boolean ofThisRelease,
            @RequestParam(required = false) @Nullable UUID draft,
            Model model,
            Locale locale) {
        DraftForm form = draft == null ? begun(name, ofThisRelease) : again(drafting.find(draft));
        show(model, form, false, locale);
        return VIEW;
    }

    private static DraftForm again(ModelDraft draft) {
        return DraftForm.of(draft.id().toString(), draft.model(), draft.words());
    }

    private DraftForm begun(String name, boolean ofThisRelease) {
        LocalDate today = LocalDate.now(clock);
        Edition latest = register.latest(name).orElse(null);
        String text = (ofThisRelease ? file(name) : Optional.<String>empty())
                .or(() -> register.of(name).stream()
                        .findFirst()
                        .map(entry -> entry.edition().text()))
                .orElse("");
        String numbered =
                latest == null ? text : text.replaceFirst("(?m)^version:.*$", "version: " + (latest.version() + 1));
        LocalDate day = latest == null || latest.effectiveFrom().isBefore(today) ? today : latest.effectiveFrom();
        return DraftForm.of(null, name, new ModelDraft.Words(numbered, "", "", day));
    }

    private Optional<String> file(String name) {
        return shipped.offered().stream()
                .filter(offered -> offered.model().id().equals(name))
                .findFirst()
                .map(ModelTexts.Shipped::text);
    }

    @PostMapping
    ModelAndView send(
            @ModelAttribute DraftForm sent,
            @RequestParam(defaultValue = "check") String act,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        DraftForm form = sent;
        List<FormError> errors = List.of();
        try {
            Imported imported = exchange.imported(sent.file()).orElse(null);
            form = imported == null ? sent.read() : sent.with(imported.text());
            List<NoteLine> notes = imported == null ? List.of() : NoteLine.of(imported.notes(), locale);
            model.addAttribute("imported", notes);
            if (act.equals("save")) {
                next.addFlashAttribute("imported", notes);
                return new ModelAndView("redirect:/modelling/" + saved(form));
            }
        } catch (RefusedFile refused) {
            errors = refused.notes().stream()
                    .map(note -> new FormError("file", NoteLine.sentence(note, locale)))
                    .toList();
        } catch (RequestProblem problem) {
            errors = List.of(new FormError(field(problem), problem.message(locale)));
        }
        model.addAttribute("errors", errors);
        show(model, form, true, locale);
        HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    /** The field that a problem is about. */
    private static String field(RequestProblem problem) {
        return switch (problem.code()) {
            case "model-name" -> "name";
            case "model-reason" -> "reason";
            case "model-calibration" -> "calibration";
            case "change-day" -> "effective";
            default -> "text";
        };
    }

    private UUID saved(DraftForm form) {
        ModelDraft.Words words = form.words(LocalDate.now(clock).minusDays(1));
        if (form.isNew()) {
            return drafting.write(form.model(), words, Visitor.current());
        }
        UUID id = UUID.fromString(String.valueOf(form.id()));
        drafting.revise(id, words, Visitor.current());
        return id;
    }

    private void show(Model model, DraftForm form, boolean check, Locale locale) {
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", List.of());
        }
        ModelDraft.Words words = form.words(LocalDate.now(clock));
        boolean known = register.latest(form.model()).isPresent();
        model.addAttribute("form", form);
        model.addAttribute("isNew", form.isNew() && !known);
        if (check
                && words.text().length() <= Drafting.LONGEST_TEXT
                && form.model().matches(Drafting.NAME)) {
            CheckingDrafts.Checked checked = checking.check(form.model(), words);
            model.addAttribute("flaws", FlawLine.of(checked.flaws(), words.text(), locale));
            model.addAttribute("numbered", words.text().lines().toList());
            if (checked.before() != null) {
                model.addAttribute("lines", LineDiff.between(checked.before().text(), words.text()));
            }
        }
    }
}
