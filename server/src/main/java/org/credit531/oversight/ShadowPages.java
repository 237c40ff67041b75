package org.credit531.oversight;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.trials.ModelFigures;
import org.credit531.web.Paging;
import org.credit531.web.RequestProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of shadow runs: all of them, and one with its days. */
@Controller
@RequestMapping("/shadows")
class ShadowPages {

    private static final int PAGE = 20;
    private static final String DAYS = "30";
    private static final String TYPED = "typed";

    private final Shadowing shadowing;
    private final JdbcShadows shadows;
    private final ModelFigures figures;
    private final ShowingShadows showing;

    ShadowPages(Shadowing shadowing, JdbcShadows shadows, ModelFigures figures, ShowingShadows showing) {
        this.shadowing = shadowing;
        this.shadows = shadows;
        this.figures = figures;
        this.showing = showing;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String candidate,
            Model model,
            Locale locale) {
        int first = Math.max(0, from);
        List<Shadow> some = shadows.page(first, PAGE + 1);
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute(
                "shadows",
                some.stream().limit(PAGE).map(one -> showing.one(one, locale)).toList());
        model.addAttribute("paging", Paging.of("/shadows", first, PAGE, some.size() > PAGE));
        if (mayWrite()) {
            model.addAttribute("candidates", figures.versions(locale));
            if (!model.containsAttribute(TYPED)) {
                model.addAttribute(TYPED, new Typed(candidate, DAYS));
            }
        }
        return "oversight/shadows";
    }

    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String candidate,
            @RequestParam(defaultValue = DAYS) int days,
            RedirectAttributes next,
            Locale locale) {
        try {
            UUID id = shadowing.begin(candidate.strip(), days);
            next.addFlashAttribute("done", "shadow.done.begun");
            return "redirect:/shadows/" + id;
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
            next.addFlashAttribute(TYPED, new Typed(candidate, Integer.toString(days)));
            return "redirect:/shadows";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Shadow shadow = shadowing.require(id);
        List<ShadowDay> days = shadowing.days(shadow);
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute("shadow", showing.one(shadow, locale));
        model.addAttribute("taken", days.size());
        model.addAttribute("regraded", showing.regraded(days, locale));
        model.addAttribute("table", showing.days(days, locale));
        days.reversed().stream()
                .filter(day -> day.taken() != null)
                .findFirst()
                .ifPresent(latest -> shadows.of(id, latest.day())
                        .ifPresent(beside -> showing.figures(shadow, latest.day(), beside, model, locale)));
        return "oversight/shadow";
    }

    @GetMapping("/{id}/days.csv")
    ResponseEntity<String> file(@PathVariable UUID id, Locale locale) {
        Shadow shadow = shadowing.require(id);
        return showing.file(shadow, shadowing.days(shadow), locale);
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        try {
            shadowing.stop(id);
            next.addFlashAttribute("done", "shadow.done.stopped");
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return "redirect:/shadows/" + id;
    }

    private static boolean mayWrite() {
        return Visitor.current().may(Action.WRITE, Resource.MODELS);
    }

    /** What the form shows, so that nothing has to be chosen twice when a run cannot begin. */
    record Typed(String candidate, String days) {}
}
