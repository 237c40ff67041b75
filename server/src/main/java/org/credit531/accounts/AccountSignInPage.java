package org.credit531.accounts;

import java.time.Clock;
import java.util.Optional;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of how one account signs in: second factor, the government's sign-in, sessions. */
@Controller
@RequestMapping("/administration/sign-in/{id}")
class AccountSignInPage {

    private static final String BACK = "redirect:/administration/sign-in/";

    private final ManagingSignIn managing;
    private final Optional<GovernmentSignIn> provider;
    private final Clock clock;

    AccountSignInPage(ManagingSignIn managing, Optional<GovernmentSignIn> provider, Clock clock) {
        this.managing = managing;
        this.provider = provider;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        var ways = managing.ways(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("ways", ways);
        model.addAttribute("mayApprove", !ways.own() && Visitor.current().may(Action.APPROVE, Resource.ACCOUNTS));
        model.addAttribute("mayEnd", Visitor.current().may(Action.DELETE, Resource.ACCOUNTS));
        model.addAttribute("provider", provider.map(GovernmentSignIn::claim).orElse(""));
        model.addAttribute(
                "sessions",
                ways.sessions().stream()
                        .map(session -> SessionRow.of(session, false, clock.getZone()))
                        .toList());
        return "accounts/account-sign-in";
    }

    @PostMapping("/second-factor/reset")
    String resetSecondFactor(@PathVariable long id, RedirectAttributes next) {
        return back(
                id,
                managing.resetSecondFactor(id) ? Optional.empty() : Optional.of("account.refused"),
                "second-factor",
                next);
    }

    @PostMapping("/provider")
    String link(@PathVariable long id, @RequestParam String subject, RedirectAttributes next) {
        return back(id, managing.link(id, subject), "provider", next);
    }

    @PostMapping("/sessions/{session}/end")
    String endSession(@PathVariable long id, @PathVariable long session, RedirectAttributes next) {
        return back(
                id,
                managing.endSession(id, session) ? Optional.empty() : Optional.of("session.refused"),
                "session",
                next);
    }

    private static String back(long id, Optional<String> refusal, String done, RedirectAttributes next) {
        refusal.ifPresentOrElse(
                reason -> next.addFlashAttribute("refusal", reason), () -> next.addFlashAttribute("done", done));
        return BACK + id;
    }
}
