package org.credit531.watch;

import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.workflow.CaseView;
import org.credit531.workflow.ShowingCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who asked for more look-ups than the cap, for those who grant it. */
@Controller
@RequestMapping("/watch/allowances")
class AllowancePages {

    private final Allowing allowing;
    private final ShowingCases showingCases;
    private final ShowingLookUps showing;

    AllowancePages(Allowing allowing, ShowingCases showingCases, ShowingLookUps showing) {
        this.allowing = allowing;
        this.showingCases = showingCases;
        this.showing = showing;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        var visitor = Visitor.current();
        model.addAttribute(
                "allowances",
                allowing.visibleTo(visitor).stream()
                        .map(allowance -> line(allowance, visitor, locale))
                        .toList());
        return "watch/allowances";
    }

    @PostMapping("/{id}/{event}")
    String decide(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes next,
            Locale locale) {
        Answers.give(next, locale, () -> allowing.decide(id, event, remark, Visitor.current()));
        return "redirect:/watch/allowances";
    }

    private Line line(Allowance allowance, Visitor visitor, Locale locale) {
        var actors = Acting.in(visitor, allowance.account(), allowance.unit());
        var until = allowance.until();
        return new Line(
                allowance,
                showing.unit(allowance.unit(), locale),
                until == null ? null : showing.time(until),
                showingCases.of(Allowing.WORKFLOW, allowance.id(), actors, locale));
    }

    /** An allowance as the page shows it. */
    record Line(Allowance allowance, String unit, @Nullable String until, CaseView view) {

        /** Why it was asked for. */
        public String reason() {
            return view.steps().getLast().remark();
        }

        /** The address to which the acts belong. */
        public String address() {
            return "/watch/allowances/" + allowance.id();
        }
    }
}
