package org.credit531.change;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.law.ActTexts;
import org.credit531.web.Choice;
import org.credit531.web.RequestProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of changes, which everybody may read as far as they are signed (Zhejiang Regulation, article 12), and the page on
 * which the credit centre reads and signs one.
 */
@Controller
@RequestMapping("/catalogue/changes")
class ChangePages {

    private final Changing changing;
    private final JdbcProposals proposals;
    private final Accepted accepted;
    private final Editions editions;
    private final Catalogue catalogue;
    private final ActTexts acts;
    private final ShowingChanges showing;

    ChangePages(
            Changing changing,
            JdbcProposals proposals,
            Accepted accepted,
            Editions editions,
            Catalogue catalogue,
            ActTexts acts,
            ShowingChanges showing) {
        this.changing = changing;
        this.proposals = proposals;
        this.accepted = accepted;
        this.editions = editions;
        this.catalogue = catalogue;
        this.acts = acts;
        this.showing = showing;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        boolean centre = mayChange();
        model.addAttribute("centre", centre);
        model.addAttribute(
                "signed",
                editions.signed(Shelf.ITEM, Shelf.ACT).stream()
                        .map(edition -> showing.accepted(edition, locale))
                        .toList());
        if (centre) {
            model.addAttribute(
                    "pending",
                    proposals.pending().stream()
                            .map(proposal -> showing.pending(proposal, locale))
                            .toList());
            model.addAttribute(
                    "newer",
                    accepted.overtakenByRelease().stream()
                            .map(edition -> newer(edition, locale))
                            .toList());
            model.addAttribute("items", items(locale));
            model.addAttribute(
                    "acts",
                    acts.acts().stream().map(act -> new Choice(act, act)).toList());
        }
        return "change/changes";
    }

    private static boolean mayChange() {
        Visitor visitor = Visitor.current();
        return visitor.kind() == Visitor.Kind.ACCOUNT && visitor.may(Action.READ, Resource.CATALOGUE_CHANGES);
    }

    private List<Choice> items(Locale locale) {
        return catalogue.items().stream()
                .map(item -> new Choice(item.item(), item.name().in(locale)))
                .toList();
    }

    private Newer newer(Edition edition, Locale locale) {
        return new Newer(
                showing.title(edition.shelf(), edition.name(), locale),
                edition.shelf().word(),
                edition.name());
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Proposal proposal = changing.find(id);
        String before = accepted.version(proposal.shelf(), proposal.name(), proposal.base())
                .map(Edition::text)
                .orElse("");
        String after = proposal.draft().text();
        String own = Visitor.current().name();
        model.addAttribute("change", proposal);
        model.addAttribute("called", showing.title(proposal.shelf(), proposal.name(), locale));
        model.addAttribute("state", showing.state(proposal.state(), locale));
        model.addAttribute("history", ShowingChanges.history(proposal.shelf(), proposal.name()));
        model.addAttribute("differences", showing.differences(proposal.name(), before, after, locale));
        model.addAttribute("lines", LineDiff.between(before, after));
        model.addAttribute("hits", showing.hits(proposal.counted().impact(), locale));
        model.addAttribute("impactHash", proposal.counted().impact().hash());
        model.addAttribute("stale", proposal.open() && changing.stale(proposal));
        model.addAttribute("steps", proposals.steps(id));
        model.addAttribute("own", proposal.proposedBy().equals(own));
        return "change/change";
    }

    @PostMapping("/{id}/sign")
    String sign(
            @PathVariable UUID id,
            @RequestParam String textHash,
            @RequestParam String impactHash,
            RedirectAttributes next,
            Locale locale) {
        return act(id, "signed", next, locale, by -> changing.sign(id, textHash, impactHash, by));
    }

    @PostMapping("/{id}/return")
    String sendBack(@PathVariable UUID id, @RequestParam String remark, RedirectAttributes next, Locale locale) {
        return act(id, "returned", next, locale, by -> changing.sendBack(id, remark.strip(), by));
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes next,
            Locale locale) {
        return act(id, "withdrawn", next, locale, by -> changing.withdraw(id, remark.strip(), by));
    }

    @PostMapping("/{id}/recount")
    String recount(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        return act(id, "recounted", next, locale, by -> changing.recount(id, by));
    }

    private static String act(UUID id, String done, RedirectAttributes next, Locale locale, Consumer<String> act) {
        try {
            act.accept(Visitor.current().name());
            next.addFlashAttribute("done", done);
        } catch (RequestProblem problem) {
            next.addFlashAttribute("refusal", problem.message(locale));
        }
        return "redirect:/catalogue/changes/" + id;
    }

    /** A file that this release ships otherwise than what people signed. */
    record Newer(String title, String shelf, String name) {}
}
