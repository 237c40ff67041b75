package org.credit531.modelling;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.FileAnswer;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officers' pages: what is being drafted and evaluated anew, and one draft with all that can be done with it. */
@Controller
@RequestMapping("/modelling")
class DraftPages {

    private static final Set<String> PLAIN = Set.of("rework", "give-up", "keep");

    private final Drafting drafting;
    private final Reviewing reviewing;
    private final Releasing releasing;
    private final Cases cases;
    private final ShowingDrafts showing;
    private final ModelExchange exchange;

    DraftPages(
            Drafting drafting,
            Reviewing reviewing,
            Releasing releasing,
            Cases cases,
            ShowingDrafts showing,
            ModelExchange exchange) {
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.releasing = releasing;
        this.cases = cases;
        this.showing = showing;
        this.exchange = exchange;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute("drafts", showing.all(locale));
        model.addAttribute("offered", showing.offered(locale));
        model.addAttribute("models", showing.models(locale));
        model.addAttribute("work", showing.work());
        return "modelling/drafts";
    }

    /** The progress alone, for the page that looks again and again. */
    @GetMapping("/progress")
    String progress(Model model) {
        model.addAttribute("work", showing.work());
        return "modelling/drafts :: progress";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        ModelDraft draft = drafting.find(id);
        model.addAttribute("mayWrite", mayWrite());
        showing.one(draft, Visitor.current(), model, locale);
        model.addAttribute("formats", exchange.offered(draft, locale));
        return "modelling/draft";
    }

    private static boolean mayWrite() {
        return Visitor.current().may(Action.WRITE, Resource.MODELS);
    }

    @GetMapping("/{id}/text.yaml")
    ResponseEntity<String> text(@PathVariable UUID id) {
        ModelDraft draft = drafting.find(id);
        return yaml(draft.model(), draft.version(), draft.words().text());
    }

    /** The draft in a format of others, as far as nothing in its text is wrong. */
    @GetMapping("/{id}/model.{format}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String format) {
        ModelDraft draft = drafting.find(id);
        return exchange.file(
                format, draft.model(), draft.version(), draft.words().text());
    }

    /** The text of a version as a file. */
    static ResponseEntity<String> yaml(String model, int version, String text) {
        return FileAnswer.named(model + "-" + version + ".yaml", RegisterResource.YAML)
                .body(text);
    }

    @PostMapping("/{id}/experts")
    String note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String expert,
            @RequestParam(name = "comparison", defaultValue = "") List<Integer> comparisons,
            RedirectAttributes next,
            Locale locale) {
        return act(id, next, locale, () -> reviewing.note(id, expert, comparisons, Visitor.current()));
    }

    @PostMapping("/{id}/experts/remove")
    String remove(@PathVariable UUID id, @RequestParam String expert, RedirectAttributes next, Locale locale) {
        return act(id, next, locale, () -> reviewing.remove(id, expert));
    }

    @PostMapping("/{id}/minutes")
    String write(@PathVariable UUID id, @RequestParam String minutes, RedirectAttributes next, Locale locale) {
        return act(id, next, locale, () -> reviewing.write(id, minutes));
    }

    @PostMapping("/{id}/{event}")
    String move(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String textHash,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes next,
            Locale locale) {
        return act(id, next, locale, () -> move(id, event, remark.strip(), textHash, day));
    }

    private void move(UUID id, String event, String remark, String textHash, @Nullable LocalDate day) {
        Visitor visitor = Visitor.current();
        switch (event) {
            case "ask-experts" -> drafting.askExperts(id, visitor);
            case "conclude" -> reviewing.conclude(id, remark, visitor);
            case "release" -> releasing.release(id, textHash, visitor);
            case "propose-retirement" ->
                releasing.proposeRetirement(id, day == null ? LocalDate.MIN : day, remark, visitor);
            case "retire" -> releasing.retire(id, visitor);
            default -> plain(id, event, remark, visitor);
        }
    }

    private void plain(UUID id, String event, String remark, Visitor visitor) {
        if (!PLAIN.contains(event)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "workflow-not-now", event, cases.state(id));
        }
        drafting.move(id, event, remark, visitor);
    }

    private static String act(UUID id, RedirectAttributes next, Locale locale, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute("done", true);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return "redirect:/modelling/" + id;
    }
}
