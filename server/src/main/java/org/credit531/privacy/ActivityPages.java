package org.credit531.privacy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.law.Laws;
import org.credit531.web.CsvFile;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.credit531.workflow.CaseView;
import org.credit531.workflow.ShowingCases;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of processing activities: the list with what is missing, each with its assessments, and the whole as a file. */
@Controller
@RequestMapping("/privacy/activities")
class ActivityPages {

    private final Activities activities;
    private final Assessing assessing;
    private final Standing standing;
    private final ShowingCases cases;
    private final Laws laws;
    private final MessageSource messages;

    ActivityPages(
            Activities activities,
            Assessing assessing,
            Standing standing,
            ShowingCases cases,
            Laws laws,
            MessageSource messages) {
        this.activities = activities;
        this.assessing = assessing;
        this.standing = standing;
        this.cases = cases;
        this.laws = laws;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute(
                "activities",
                activities.all().stream()
                        .map(activity -> line(standing.of(activity), locale))
                        .toList());
        model.addAttribute(
                "uncovered",
                activities.uncovered().stream()
                        .map(item -> item.name().in(locale))
                        .toList());
        return "privacy/activities";
    }

    @GetMapping("/export.csv")
    ResponseEntity<String> file(Locale locale) {
        var headings = Stream.of(
                        "activity",
                        "state",
                        "article",
                        "purpose",
                        "data",
                        "necessity",
                        "recipients",
                        "retention",
                        "risk",
                        "measures",
                        "version",
                        "writtenBy",
                        "signedBy",
                        "signedAt")
                .map(column -> text("privacy." + column, locale))
                .toList();
        var lines = activities.all().stream()
                .map(activity -> cells(standing.of(activity), locale))
                .toList();
        return CsvFile.of("processing-activities.csv", headings, lines);
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, Model model, Locale locale) {
        var of = standing.of(assessing.require(name));
        var actors = Assessing.parts(Visitor.current());
        model.addAttribute("line", line(of, locale));
        model.addAttribute("items", of.activity().items());
        model.addAttribute("draft", of.signed() == null);
        model.addAttribute("text", inForce(of, locale));
        model.addAttribute("article", laws.citation(inForce(of, locale).article(), locale));
        model.addAttribute("form", latest(of, locale));
        model.addAttribute("mayWrite", Visitor.current().may(Role.CREDIT_CENTRE));
        model.addAttribute("longest", AssessmentText.LONGEST);
        model.addAttribute(
                "versions",
                of.versions().stream()
                        .map(version ->
                                new VersionLine(version, cases.of(Assessing.WORKFLOW, version.id(), actors, locale)))
                        .toList());
        return "privacy/activity";
    }

    @PostMapping("/{name}")
    String write(
            @PathVariable String name, @ModelAttribute AssessmentText text, RedirectAttributes next, Locale locale) {
        give(next, locale, () -> assessing.write(name, text, Visitor.current()));
        return "redirect:/privacy/activities/" + assessing.require(name).activity();
    }

    @PostMapping("/{name}/{id}/{event}")
    String decide(
            @PathVariable String name,
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes next,
            Locale locale) {
        give(next, locale, () -> assessing.decide(id, event, remark, Visitor.current()));
        return "redirect:/privacy/activities/" + assessing.require(name).activity();
    }

    /** Does what a form asks for and takes the outcome along. */
    static void give(RedirectAttributes next, Locale locale, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute("done", true);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
    }

    private static AssessmentText inForce(Standing.Of of, Locale locale) {
        var signed = of.signed();
        return signed == null ? of.activity().draft(locale) : signed.text();
    }

    private static AssessmentText latest(Standing.Of of, Locale locale) {
        return of.versions().isEmpty()
                ? of.activity().draft(locale)
                : of.versions().getFirst().text();
    }

    private Line line(Standing.Of of, Locale locale) {
        var state = of.state();
        var label = text("privacy.state." + state, locale);
        return new Line(
                of.activity().activity(),
                of.activity().name().in(locale),
                of.activity().sensitive(),
                new Tag(state.equals("signed") ? "done" : "failed", label),
                of.reviewOn() == null ? "" : of.reviewOn().toString());
    }

    private List<String> cells(Standing.Of of, Locale locale) {
        var text = inForce(of, locale);
        var signed = of.signed();
        return List.of(
                of.activity().name().in(locale),
                text("privacy.state." + of.state(), locale),
                text.article(),
                text.purpose(),
                text.data(),
                text.necessity(),
                text.recipients(),
                text.retention(),
                text.risk(),
                text.measures(),
                signed == null ? "" : Integer.toString(signed.version()),
                signed == null ? "" : signed.writtenBy(),
                signed == null || signed.signedBy() == null ? "" : signed.signedBy(),
                signed == null || signed.signedAt() == null
                        ? ""
                        : signed.signedAt().toString());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** An activity as a line of the list. */
    record Line(String activity, String name, boolean sensitive, Tag state, String reviewOn) {}

    /** A version with what can be done with it. */
    record VersionLine(Assessment version, CaseView view) {

        /** The address to which the acts belong. */
        public String address() {
            return "/privacy/activities/" + version.activity() + "/" + version.id();
        }
    }
}
