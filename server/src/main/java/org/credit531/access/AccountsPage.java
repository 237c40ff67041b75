package org.credit531.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of accounts. */
@Controller
@RequestMapping("/administration/accounts")
class AccountsPage {

    private static final String BACK = "redirect:/administration/accounts";

    private final ManagingAccounts managing;
    private final Optional<UnitDirectory> units;
    private final Clock clock;

    AccountsPage(ManagingAccounts managing, Optional<UnitDirectory> units, Clock clock) {
        this.managing = managing;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        var names = units.map(known -> known.names(locale)).orElseGet(LinkedHashMap::new);
        model.addAttribute("accounts", rows());
        model.addAttribute("roles", Role.values());
        model.addAttribute("units", names);
        return "access/accounts";
    }

    @PostMapping
    String create(
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable String unit,
            RedirectAttributes next) {
        return back(managing.create(name, role, unit), next);
    }

    @PostMapping("/{id}/reset")
    String reset(@PathVariable long id, RedirectAttributes next) {
        return back(managing.reset(id), next);
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable long id, RedirectAttributes next) {
        return back(managing.disable(id), next);
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable long id, RedirectAttributes next) {
        return back(managing.enable(id), next);
    }

    /** The code is shown on the next page and on no other. */
    private static String back(ManagingAccounts.Outcome outcome, RedirectAttributes next) {
        switch (outcome) {
            case ManagingAccounts.Outcome.Code code -> next.addFlashAttribute("issued", code);
            case ManagingAccounts.Outcome.Done done -> next.addFlashAttribute("done", done.name());
            case ManagingAccounts.Outcome.Refused refused -> next.addFlashAttribute("refusal", refused.reason());
        }
        return BACK;
    }

    private List<Row> rows() {
        var own = Visitor.current().name();
        return managing.all().stream()
                .map(account -> new Row(account, state(account), account.name().equals(own)))
                .toList();
    }

    /** The ending of the message key that names the state. */
    private String state(Account account) {
        if (account.isDisabled()) {
            return "disabled";
        }
        if (account.isWaiting()) {
            return "waiting";
        }
        return account.isLocked(clock.instant()) ? "locked" : "active";
    }

    /** A line of the table. */
    record Row(Account account, String state, boolean own) {}
}
