package org.credit531.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.LookUps;
import org.credit531.audit.SessionPurpose;
import org.credit531.web.Choice;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.credit531.workflow.ShowingCases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An official's own page: the cap, how to get more for a while, and the look-ups that somebody wants explained. */
@Controller
@RequestMapping("/watch/mine")
class OwnWatchPages {

    private static final Set<String> TOLD = Set.of("asked", "explained");

    private final LookUpCaps caps;
    private final Allowing allowing;
    private final JdbcAlerts alerts;
    private final Cases cases;
    private final LookUps lookUps;
    private final ShowingCases showingCases;
    private final ShowingLookUps showing;
    private final WatchSettings settings;

    OwnWatchPages(
            LookUpCaps caps,
            Allowing allowing,
            JdbcAlerts alerts,
            Cases cases,
            LookUps lookUps,
            ShowingCases showingCases,
            ShowingLookUps showing,
            WatchSettings settings) {
        this.caps = caps;
        this.allowing = allowing;
        this.alerts = alerts;
        this.cases = cases;
        this.lookUps = lookUps;
        this.showingCases = showingCases;
        this.showing = showing;
        this.settings = settings;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model, Locale locale) {
        var visitor = Visitor.current();
        var told = cases.in(Watching.WORKFLOW, TOLD);
        var mine = alerts.about(visitor.name()).stream().filter(told::contains).toList();
        model.addAttribute("usual", caps.usual(visitor));
        model.addAttribute("allowed", caps.allowed(visitor));
        model.addAttribute(
                "alerts",
                alerts.numbered(mine).stream().map(alert -> line(alert, locale)).toList());
        model.addAttribute("purpose", SessionPurpose.current(request));
        model.addAttribute(
                "purposes",
                SessionPurpose.choices().stream()
                        .map(code -> new Choice(code, showing.text("audit.purpose." + code, locale)))
                        .toList());
        model.addAttribute("mostPerHour", Allowing.MOST_PER_HOUR);
        model.addAttribute("mostHours", Allowing.MOST_HOURS);
        return "watch/mine";
    }

    @PostMapping("/purpose")
    String state(HttpServletRequest request, @RequestParam String purpose, RedirectAttributes next, Locale locale) {
        Answers.give(next, locale, () -> SessionPurpose.state(request, purpose));
        return "redirect:/watch/mine";
    }

    @PostMapping("/allowances")
    String ask(
            @RequestParam int perHour,
            @RequestParam int hours,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale locale) {
        Answers.give(next, locale, () -> allowing.ask(Visitor.current(), perHour, hours, reason));
        return "redirect:/watch/mine";
    }

    @GetMapping("/alerts/{id}")
    String alert(@PathVariable UUID id, Model model, Locale locale) {
        var alert = mine(id);
        model.addAttribute("alert", line(alert, locale));
        model.addAttribute(
                "why", settings.rule(alert.rule(), alert.ruleFrom()).why().in(locale));
        model.addAttribute(
                "entries",
                lookUps.numbered(alerts.entries(id)).stream()
                        .map(lookUp -> showing.line(lookUp, locale))
                        .toList());
        model.addAttribute("view", showingCases.of(Watching.WORKFLOW, id, Set.of(Acting.OFFICIAL), locale));
        model.addAttribute("address", "/watch/mine/alerts/" + id);
        return "watch/alert";
    }

    @PostMapping("/alerts/{id}/{event}")
    String explain(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes next,
            Locale locale) {
        mine(id);
        var by = Visitor.current().name();
        Answers.give(next, locale, () -> cases.move(id, new Deed(event, Set.of(Acting.OFFICIAL), by, remark)));
        return "redirect:/watch/mine/alerts/" + id;
    }

    private Alert mine(UUID id) {
        return alerts.find(id)
                .filter(alert ->
                        alert.account().equalsIgnoreCase(Visitor.current().name()))
                .filter(alert -> TOLD.contains(cases.state(id)))
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-case", id.toString()));
    }

    private AlertPages.AlertLine line(Alert alert, Locale locale) {
        return new AlertPages.AlertLine(
                alert.id(),
                settings.rule(alert.rule(), alert.ruleFrom()).label().in(locale),
                alert.account(),
                showing.unit(alert.unit(), locale),
                alert.entries(),
                showing.time(alert.firstAt()) + " – " + showing.time(alert.lastAt()),
                showingCases.state(Watching.WORKFLOW, cases.state(alert.id()), locale));
    }
}
