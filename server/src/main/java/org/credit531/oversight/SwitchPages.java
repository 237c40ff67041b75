package org.credit531.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.evaluation.FamilySwitches;
import org.credit531.language.Texts;
import org.credit531.web.Choice;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The off switch of each family of models, and every time that it was used. */
@Controller
@RequestMapping("/switches")
class SwitchPages {

    private static final String BACK = "redirect:/switches";
    private static final String TYPED = "typed";

    private final Switching switching;
    private final FamilySwitches switches;
    private final Clock clock;

    SwitchPages(Switching switching, FamilySwitches switches, Clock clock) {
        this.switching = switching;
        this.switches = switches;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        Visitor visitor = Visitor.current();
        List<FamilySwitches.Switch> all = switches.all();
        List<String> off = all.stream()
                .filter(FamilySwitches.Switch::isOff)
                .map(one -> one.suspension().family().code())
                .toList();
        model.addAttribute("mayWrite", visitor.may(Action.WRITE, Resource.SWITCHES) && visitor.isOfWholeProvince());
        model.addAttribute(
                "switches",
                all.stream().map(one -> line(one, visitor.name(), locale)).toList());
        model.addAttribute(
                "families",
                switches.families().stream()
                        .filter(family -> !off.contains(family.code()))
                        .map(family ->
                                new Choice(family.code(), Texts.of("evaluation", "family." + family.code(), locale)))
                        .toList());
        if (!model.containsAttribute(TYPED)) {
            model.addAttribute(TYPED, new Typed("", "", ""));
        }
        return "oversight/switches";
    }

    @PostMapping
    String off(
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String reasonInEnglish,
            RedirectAttributes next,
            Locale locale) {
        if (!done(() -> switching.off(family, reason, reasonInEnglish), "off", next, locale)) {
            next.addFlashAttribute(TYPED, new Typed(family, reason, reasonInEnglish));
        }
        return BACK;
    }

    @PostMapping("/{id}/propose")
    String propose(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale locale) {
        if (!done(() -> switching.propose(id, reason), "proposed", next, locale)) {
            next.addFlashAttribute("proposed", new Proposed(id, reason));
        }
        return BACK;
    }

    @PostMapping("/{id}/on")
    String on(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        done(() -> switching.on(id), "on", next, locale);
        return BACK;
    }

    /** Does something, and tells on the page that comes next what became of it; whether it was done. */
    private static boolean done(Runnable act, String what, RedirectAttributes next, Locale locale) {
        try {
            act.run();
            next.addFlashAttribute("done", "switch.done." + what);
            return true;
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
            return false;
        }
    }

    private Line line(FamilySwitches.Switch one, String reader, Locale locale) {
        var proposal = one.proposal();
        var ended = one.ended();
        return new Line(
                one.id(),
                "family." + one.suspension().family().code(),
                one.suspension().since(),
                at(one.at()),
                one.by(),
                one.suspension().reason().in(locale),
                one.suspension().knowledge(),
                one.isOff(),
                proposal == null ? null : proposal.by(),
                proposal == null ? null : proposal.reason(),
                proposal != null && !proposal.by().equals(reader),
                ended == null ? null : ended.by(),
                ended == null ? null : at(ended.at()),
                ended == null ? null : (Long) ended.knowledge());
    }

    private ZonedDateTime at(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone());
    }

    /** What the form shows, so that nothing has to be written twice when it is refused. */
    record Typed(String family, String reason, String reasonInEnglish) {}

    /** The same of the form of one switch. */
    record Proposed(UUID id, String reason) {}

    /**
     * One time that a family was switched off.
     *
     * @param mayConfirm whether the reader is another than who proposed to switch it on again
     */
    record Line(
            UUID id,
            String family,
            LocalDate since,
            ZonedDateTime at,
            String by,
            String reason,
            long knowledge,
            boolean off,
            @Nullable String proposedBy,
            @Nullable String proposal,
            boolean mayConfirm,
            @Nullable String endedBy,
            @Nullable ZonedDateTime endedAt,
            @Nullable Long endedKnowledge) {}
}
