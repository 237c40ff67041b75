package org.credit531.accounts;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: where it is signed in, its password and its second factor. */
@Controller
@RequestMapping(OwnAccountPage.PATH)
class OwnAccountPage {

    static final String PATH = "/account";

    private static final String BACK = "redirect:" + PATH;

    private final KeptSessions sessions;
    private final SecondFactors factors;
    private final ManagingSignIn managing;
    private final ChangingPasswords passwords;
    private final JdbcAccounts accounts;
    private final Clock clock;

    OwnAccountPage(
            KeptSessions sessions,
            SecondFactors factors,
            ManagingSignIn managing,
            ChangingPasswords passwords,
            JdbcAccounts accounts,
            Clock clock) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.managing = managing;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedInAccount account, HttpSession session, Model model) {
        model.addAttribute("name", account.getUsername());
        model.addAttribute("sessions", rows(account, session));
        model.addAttribute("enrolled", factors.isEnrolled(account.id()));
        model.addAttribute("recoveryCodes", factors.recoveryCodesLeft(account.id()));
        model.addAttribute(
                "first",
                !account.isOfficial()
                        && !(account instanceof VouchedAccount)
                        && accounts.find(account.id())
                                .filter(Account::isWaiting)
                                .isPresent());
        return "accounts/account";
    }

    /** For an organisation that came in with a letter: the next time a password will do. */
    @PostMapping("/password")
    String setFirstPassword(
            @AuthenticationPrincipal SignedInAccount account,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes next) {
        var refusal = passwords.setFirst(account, password);
        refusal.ifPresent(reason -> next.addFlashAttribute("refusal", reason));
        return refusal.isPresent() ? BACK : "redirect:/sign-in?set";
    }

    @PostMapping("/sessions/{id}/end")
    String end(@AuthenticationPrincipal SignedInAccount account, @PathVariable long id) {
        return BACK + (managing.endSession(account.id(), id) ? "?ended" : "?unknown");
    }

    /** The codes stand in this answer only. */
    @PostMapping("/recovery-codes")
    String drawRecoveryCodes(@AuthenticationPrincipal SignedInAccount account, Model model) {
        if (!factors.isEnrolled(account.id())) {
            return BACK;
        }
        model.addAttribute("codes", managing.drawRecoveryCodes(account));
        return "accounts/recovery-codes";
    }

    /** Whoever comes here again, by another language say, sees the account and no codes. */
    @GetMapping("/recovery-codes")
    String leaveRecoveryCodes() {
        return BACK;
    }

    private List<SessionRow> rows(SignedInAccount account, HttpSession present) {
        return sessions.of(account.id()).stream()
                .map(session ->
                        SessionRow.of(session, sessions.isToken(session.token(), present.getId()), clock.getZone()))
                .toList();
    }
}
