package org.credit531.objection;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.credit531.web.FormError;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * How it stands with an objection, for whoever has its number and key. Both travel in bodies, never in addresses, which
 * histories and logs would keep.
 */
@Controller
class StatusPages {

    private static final String PAGE = "objection/status";

    private final JdbcObjections objections;
    private final SealedWords sealing;
    private final Answering answering;
    private final Cases cases;
    private final ShowingObjections showing;

    StatusPages(
            JdbcObjections objections,
            SealedWords sealing,
            Answering answering,
            Cases cases,
            ShowingObjections showing) {
        this.objections = objections;
        this.sealing = sealing;
        this.answering = answering;
        this.cases = cases;
        this.showing = showing;
    }

    @GetMapping("/objections/status")
    String ask(Model model) {
        model.addAttribute("errors", List.of());
        model.addAttribute("number", "");
        return PAGE;
    }

    @PostMapping("/objections/status")
    ModelAndView show(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String key,
            Model model,
            Locale locale) {
        return shown(number, key, model, locale);
    }

    @PostMapping("/objections/status/{event}")
    ModelAndView act(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String remark,
            Model model,
            Locale locale) {
        try {
            answering.act(find(number, key), Wish.of(event, remark));
            model.addAttribute("done", true);
        } catch (RequestProblem problem) {
            model.addAttribute("refusal", problem.message(locale));
        }
        return shown(number, key, model, locale);
    }

    private ModelAndView shown(String number, String key, Model model, Locale locale) {
        model.addAttribute("number", number);
        try {
            Objection objection = find(number, key);
            model.addAttribute("errors", List.of());
            model.addAttribute("key", key);
            model.addAttribute("line", showing.line(objection, cases.state(objection.id()), locale));
            model.addAttribute("story", showing.story(objection, locale));
            model.addAttribute(
                    "view",
                    showing.shown(objection, Set.of(Objecting.OBJECTOR), locale).view());
            return new ModelAndView(PAGE, model.asMap());
        } catch (RequestProblem problem) {
            model.addAttribute("errors", List.of(new FormError("number", problem.message(locale))));
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Objection find(String number, String key) {
        return Objecting.SCOPE
                .call(() -> objections.find(number.strip().toUpperCase(Locale.ROOT), sealing.token(key)))
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "objection-unknown-key"));
    }
}
