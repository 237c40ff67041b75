package org.credit531.accounts;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.access.Action;
import org.credit531.access.ItemDirectory;
import org.credit531.access.Membership;
import org.credit531.access.Resource;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.organisation.Organisation;
import org.jspecify.annotations.Nullable;
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

/** One account: what it may do, and what the administrators may do with it, each as far as its own duty goes. */
@Controller
@RequestMapping(AccountsPage.ADDRESS + "/{id}")
class AccountPage {

    private static final String BACK = "redirect:" + AccountsPage.ADDRESS + "/{id}";

    private final ManagingAccounts managing;
    private final Organisation organisation;
    private final Optional<ItemDirectory> items;
    private final Clock clock;

    AccountPage(ManagingAccounts managing, Organisation organisation, Optional<ItemDirectory> items, Clock clock) {
        this.managing = managing;
        this.organisation = organisation;
        this.items = items;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, Locale locale) {
        var account = managing.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var visitor = Visitor.current();
        var own = account.name().equals(visitor.name());
        model.addAttribute("account", account);
        model.addAttribute("state", AccountsPage.state(account, clock));
        model.addAttribute("granted", AccountsPage.sorted(account));
        model.addAttribute("grantable", grantable(account));
        model.addAttribute("own", own);
        model.addAttribute("mayWrite", !own && visitor.may(Action.WRITE, Resource.ACCOUNTS));
        model.addAttribute("mayApprove", !own && visitor.may(Action.APPROVE, Resource.ACCOUNTS));
        model.addAttribute("mayDisable", !own && visitor.may(Action.DELETE, Resource.ACCOUNTS));
        addItems(account.items(), model, locale);
        addUnit(account.membership(), model, locale);
        return "accounts/account-rights";
    }

    private void addItems(Set<String> limit, Model model, Locale locale) {
        SequencedMap<String, String> names =
                items.map(known -> known.names(locale)).orElseGet(LinkedHashMap::new);
        model.addAttribute("items", names);
        model.addAttribute(
                "limit",
                limit.stream()
                        .sorted()
                        .map(item -> names.getOrDefault(item, item))
                        .collect(Collectors.joining(" · ")));
    }

    private void addUnit(@Nullable Membership membership, Model model, Locale locale) {
        var code = membership == null ? null : membership.organisation();
        model.addAttribute(
                "unit",
                code == null ? null : organisation.names(Set.of(code), locale).get(code));
        model.addAttribute("region", membership == null ? Membership.PROVINCE : membership.region());
        model.addAttribute("department", membership == null ? "" : membership.department());
        model.addAttribute("regions", organisation.regions(locale));
        model.addAttribute("units", organisation.departments(locale));
    }

    @PostMapping("/reset")
    String reset(@PathVariable long id, RedirectAttributes next) {
        return back(managing.reset(id), next);
    }

    @PostMapping("/disable")
    String disable(@PathVariable long id, RedirectAttributes next) {
        return back(managing.disable(id), next);
    }

    @PostMapping("/enable")
    String enable(@PathVariable long id, RedirectAttributes next) {
        return back(managing.enable(id), next);
    }

    @PostMapping("/end-sessions")
    String endSessions(@PathVariable long id, RedirectAttributes next) {
        return back(managing.endSessions(id), next);
    }

    @PostMapping("/grant")
    String grant(@PathVariable long id, @RequestParam Role role, RedirectAttributes next) {
        return back(managing.grant(id, role), next);
    }

    @PostMapping("/revoke")
    String revoke(@PathVariable long id, @RequestParam Role role, RedirectAttributes next) {
        return back(managing.revoke(id, role), next);
    }

    @PostMapping("/unit")
    String assign(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String unit,
            RedirectAttributes next) {
        return back(managing.assign(id, Organisation.code(region, unit)), next);
    }

    @PostMapping("/items")
    String limit(@PathVariable long id, @RequestParam(defaultValue = "") Set<String> items, RedirectAttributes next) {
        return back(managing.limit(id, items), next);
    }

    private static String back(ManagingAccounts.Outcome outcome, RedirectAttributes next) {
        AccountsPage.told(outcome, next);
        return BACK;
    }

    /** The roles that it may have beside those that it has: of one duty, and a subject's only for a subject. */
    private static List<Role> grantable(Account account) {
        return Arrays.stream(Role.values())
                .filter(role -> !account.roles().contains(role))
                .filter(role -> account.roles().stream().allMatch(had -> had.duty() == role.duty()))
                .filter(role -> role.isOfficial() == (account.subject() == null))
                .toList();
    }
}
