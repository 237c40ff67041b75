package org.credit531.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.web.Tag;
import org.credit531.workflow.Cases;
import org.credit531.workflow.ShowingCases;
import org.credit531.workflow.Step;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Breaches: every official reports, the centre handles, the supervisor closes; what is due and what is late is seen. */
@Controller
@RequestMapping("/privacy/breaches")
class BreachPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final HandlingBreaches handling;
    private final JdbcBreaches breaches;
    private final WritingLetters writing;
    private final Activities activities;
    private final Cases cases;
    private final ShowingCases showing;
    private final MessageSource messages;
    private final Clock clock;

    BreachPages(
            HandlingBreaches handling,
            JdbcBreaches breaches,
            WritingLetters writing,
            Activities activities,
            Cases cases,
            ShowingCases showing,
            MessageSource messages,
            Clock clock) {
        this.handling = handling;
        this.breaches = breaches;
        this.writing = writing;
        this.activities = activities;
        this.cases = cases;
        this.showing = showing;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute(
                "breaches",
                breaches.latest().stream().map(breach -> line(breach, locale)).toList());
        return "privacy/breaches";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
        return "privacy/breach-new";
    }

    @PostMapping
    String report(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime found,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String happened,
            RedirectAttributes next,
            Locale locale) {
        ActivityPages.give(next, locale, () -> handling.report(found, title, happened, Visitor.current()));
        return "redirect:/privacy/breaches/new";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var breach = handling.find(id);
        var parts = HandlingBreaches.parts(Visitor.current());
        model.addAttribute("breach", breach);
        model.addAttribute("line", line(breach, locale));
        model.addAttribute("dues", dues(breach, locale));
        model.addAttribute("handler", parts.contains("handler") && isOpen(id));
        model.addAttribute("letters", letters(id, locale));
        model.addAttribute(
                "drafts",
                Arrays.stream(Letter.Kind.values())
                        .map(kind -> new Draft(
                                kind.code(),
                                text("privacy.to." + kind.code(), locale),
                                writing.draft(kind, breach, locale)))
                        .toList());
        model.addAttribute("view", showing.of(HandlingBreaches.WORKFLOW, id, parts, locale));
        model.addAttribute("address", "/privacy/breaches/" + id + "/steps");
        return "privacy/breach";
    }

    @PostMapping("/{id}/findings")
    String findOut(
            @PathVariable UUID id, @ModelAttribute Breach.Findings findings, RedirectAttributes next, Locale locale) {
        ActivityPages.give(next, locale, () -> handling.findOut(id, findings, Visitor.current()));
        return "redirect:/privacy/breaches/" + id;
    }

    @PostMapping("/{id}/letters")
    String sent(
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes next,
            Locale locale) {
        ActivityPages.give(next, locale, () -> handling.sent(id, Letter.Kind.of(kind), body, to, Visitor.current()));
        return "redirect:/privacy/breaches/" + id;
    }

    @PostMapping("/{id}/steps/{event}")
    String move(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes next,
            Locale locale) {
        ActivityPages.give(next, locale, () -> handling.move(id, event, remark, Visitor.current()));
        return "redirect:/privacy/breaches/" + id;
    }

    private boolean isOpen(UUID id) {
        return !Set.of("closed", "unfounded").contains(cases.state(id));
    }

    private Line line(Breach breach, Locale locale) {
        boolean late = dues(breach, locale).stream().anyMatch(Due::late);
        return new Line(
                breach.id(),
                breach.title(),
                time(breach.foundAt()),
                showing.state(HandlingBreaches.WORKFLOW, cases.state(breach.id()), locale),
                late);
    }

    /** What is due when, and what was late; nothing for what turned out to be no breach. */
    private List<Due> dues(Breach breach, Locale locale) {
        if (cases.state(breach.id()).equals("unfounded")) {
            return List.of();
        }
        var hours = activities.deadlines(
                breach.foundAt().atZoneSameInstant(clock.getZone()).toLocalDate());
        var steps = cases.steps(breach.id());
        var letters = breaches.letters(breach.id());
        var always = Stream.of(
                due(
                        breach,
                        "assess",
                        hours.assess(),
                        steps.stream().filter(is("assess")).map(Step::at),
                        locale),
                due(
                        breach,
                        "contain",
                        hours.contain(),
                        steps.stream().filter(is("contain")).map(Step::at),
                        locale),
                due(breach, "authority", hours.authority(), sent(letters, Letter.Kind.AUTHORITY), locale));
        var persons = breach.assessment().spared().isEmpty()
                ? Stream.of(due(breach, "subjects", hours.subjects(), sent(letters, Letter.Kind.SUBJECTS), locale))
                : Stream.<Due>empty();
        return Stream.concat(always, persons).toList();
    }

    private static Predicate<Step> is(String event) {
        return step -> step.event().equals(event);
    }

    private static Stream<OffsetDateTime> sent(List<Letter> letters, Letter.Kind kind) {
        return letters.stream().filter(letter -> letter.kind() == kind).map(Letter::sentAt);
    }

    private Due due(Breach breach, String what, Duration within, Stream<OffsetDateTime> done, Locale locale) {
        var until = breach.foundAt().plus(within);
        var first = done.findFirst();
        var late = first.orElseGet(() -> OffsetDateTime.now(clock)).isAfter(until);
        return new Due(
                text("privacy.due." + what, locale),
                time(until),
                first.map(this::time).orElse(""),
                late);
    }

    private List<LetterLine> letters(UUID id, Locale locale) {
        return breaches.letters(id).stream()
                .map(letter -> new LetterLine(
                        letter, text("privacy.to." + letter.kind().code(), locale), time(letter.sentAt())))
                .toList();
    }

    private String time(OffsetDateTime at) {
        return TIME.format(at.atZoneSameInstant(clock.getZone()));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** A breach as a line of the list. */
    record Line(UUID id, String title, String foundAt, Tag state, boolean late) {}

    /** Something that is due. */
    record Due(String what, String until, String done, boolean late) {}

    /** A notice that was sent. */
    record LetterLine(Letter letter, String to, String at) {}

    /** A notice that could be sent. */
    record Draft(String kind, String to, String text) {}
}
