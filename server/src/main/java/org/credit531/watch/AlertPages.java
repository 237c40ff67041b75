package org.credit531.watch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.audit.LookUps;
import org.credit531.web.Choice;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.credit531.workflow.Cases;
import org.credit531.workflow.ShowingCases;
import org.credit531.workflow.Workflow;
import org.credit531.workflow.Workflows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Alerts for the supervisor and the auditor: which look-ups, by which rule, and what was answered. */
@Controller
@RequestMapping("/watch/alerts")
class AlertPages {

    private static final int LISTED = 200;

    private final JdbcAlerts alerts;
    private final Cases cases;
    private final Workflow workflow;
    private final ShowingCases showingCases;
    private final ShowingLookUps showing;
    private final WatchSettings settings;
    private final LookUps lookUps;
    private final CasePage page;

    AlertPages(
            JdbcAlerts alerts,
            Cases cases,
            Workflows workflows,
            ShowingCases showingCases,
            ShowingLookUps showing,
            WatchSettings settings,
            LookUps lookUps,
            CasePage page) {
        this.alerts = alerts;
        this.cases = cases;
        this.workflow = workflows.named(Watching.WORKFLOW);
        this.showingCases = showingCases;
        this.showing = showing;
        this.settings = settings;
        this.lookUps = lookUps;
        this.page = page;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String state, Model model, Locale locale) {
        var states = state.isEmpty() ? workflow.openStates() : List.of(known(state));
        var visitor = Visitor.current();
        var found = alerts.numbered(cases.in(Watching.WORKFLOW, states)).stream()
                .filter(alert ->
                        !Acting.in(visitor, alert.account(), alert.unit()).isEmpty())
                .filter(alert -> !alert.account().equalsIgnoreCase(visitor.name()))
                .limit(LISTED)
                .toList();
        var standing = cases.states(found.stream().map(Alert::id).toList());
        model.addAttribute(
                "alerts",
                found.stream()
                        .map(alert -> line(alert, standing.getOrDefault(alert.id(), ""), locale))
                        .toList());
        model.addAttribute("state", state);
        model.addAttribute("states", states(locale));
        return "watch/alerts";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var alert = visible(id);
        page.enter("alert", id);
        model.addAttribute("alert", line(alert, cases.state(id), locale));
        model.addAttribute(
                "why", settings.rule(alert.rule(), alert.ruleFrom()).why().in(locale));
        model.addAttribute(
                "entries",
                lookUps.numbered(alerts.entries(id)).stream()
                        .map(lookUp -> showing.line(lookUp, locale))
                        .toList());
        page.show(model, opened(alert), locale);
        return "watch/alert";
    }

    @PostMapping("/{id}/{event}")
    String act(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes next,
            Locale locale) {
        return page.act(opened(visible(id)), event, remark, next, locale);
    }

    private static CasePage.Opened opened(Alert alert) {
        var actors = Acting.in(Visitor.current(), alert.account(), alert.unit());
        return new CasePage.Opened(Watching.WORKFLOW, "alert", alert.id(), actors);
    }

    /** Of one's own look-ups the own page tells, and not before an explanation is asked for. */
    private Alert visible(UUID id) {
        var visitor = Visitor.current();
        return alerts.find(id)
                .filter(alert -> !alert.account().equalsIgnoreCase(visitor.name()))
                .filter(alert ->
                        !Acting.in(visitor, alert.account(), alert.unit()).isEmpty())
                .orElseThrow(() -> CasePage.unknown(id));
    }

    private AlertLine line(Alert alert, String state, Locale locale) {
        return new AlertLine(
                alert.id(),
                settings.rule(alert.rule(), alert.ruleFrom()).label().in(locale),
                alert.account(),
                showing.unit(alert.unit(), locale),
                alert.entries(),
                between(alert.firstAt(), alert.lastAt()),
                showingCases.state(Watching.WORKFLOW, state, locale));
    }

    private String between(Instant first, Instant last) {
        return showing.time(first) + " – " + showing.time(last);
    }

    private List<Choice> states(Locale locale) {
        return Stream.concat(
                        Stream.of(new Choice("", showing.text("watch.open", locale))),
                        workflow.states().stream()
                                .map(one -> new Choice(one.state(), one.label().in(locale))))
                .toList();
    }

    private String known(String state) {
        return workflow.states().stream()
                .map(Workflow.State::state)
                .filter(state::equals)
                .findFirst()
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "state", state));
    }

    /** An alert as a line of the list. */
    record AlertLine(UUID id, String rule, String account, String unit, int entries, String when, Tag state) {}
}
