package org.credit531.accounts;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.credit531.access.Action;
import org.credit531.access.DataScope;
import org.credit531.access.Resource;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.organisation.Organisation;
import org.credit531.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of accounts, to search; here the system administrator creates one. */
@Controller
@RequestMapping(AccountsPage.ADDRESS)
class AccountsPage {

    static final String ADDRESS = "/administration/accounts";
    static final int ROWS = 50;

    private final ManagingAccounts managing;
    private final Organisation organisation;
    private final Clock clock;

    AccountsPage(ManagingAccounts managing, Organisation organisation, Clock clock) {
        this.managing = managing;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute("asked") Asked asked, Model model, Locale locale) {
        var found = managing.search(asked.filter(), ROWS + 1);
        var more = found.size() > ROWS;
        var first = asked.backwards() && more ? 1 : 0;
        var page = found.subList(first, Math.min(found.size(), first + ROWS));
        model.addAttribute("accounts", rows(page, locale));
        model.addAttribute("paging", paging(asked, page, more));
        model.addAttribute("roles", Role.values());
        model.addAttribute("regions", organisation.regions(locale));
        model.addAttribute("units", organisation.departments(locale));
        model.addAttribute("mayWrite", Visitor.current().may(Action.WRITE, Resource.ACCOUNTS));
        return "accounts/accounts";
    }

    @PostMapping
    String create(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String subject,
            RedirectAttributes next) {
        var code = subject == null || subject.isBlank() ? null : subject.strip().toUpperCase(Locale.ROOT);
        var wanted = new NewAccount(AccountName.canonical(name), Organisation.code(region, unit), code);
        told(managing.create(wanted), next);
        return "redirect:" + ADDRESS;
    }

    /** What the next page says; a code is shown there and on no other. */
    static void told(ManagingAccounts.Outcome outcome, RedirectAttributes next) {
        switch (outcome) {
            case ManagingAccounts.Outcome.Code code -> next.addFlashAttribute("issued", code);
            case ManagingAccounts.Outcome.Done done -> next.addFlashAttribute("done", done.name());
            case ManagingAccounts.Outcome.Refused refused -> next.addFlashAttribute("refusal", refused.reason());
        }
    }

    /** The ending of the message key that names the state of an account. */
    static String state(Account account, Clock clock) {
        if (account.isDisabled()) {
            return "disabled";
        }
        if (account.isWaiting()) {
            return "waiting";
        }
        return account.isLocked(clock.instant()) ? "locked" : "active";
    }

    private List<Row> rows(List<Account> accounts, Locale locale) {
        var codes = new HashSet<String>();
        for (var account : accounts) {
            var membership = account.membership();
            if (membership != null) {
                codes.add(membership.organisation());
            }
        }
        var names = organisation.names(codes, locale);
        return accounts.stream()
                .map(account -> new Row(
                        account.id(), account.name(), sorted(account), unit(account, names), state(account, clock)))
                .toList();
    }

    private static @Nullable String unit(Account account, Map<String, String> names) {
        var membership = account.membership();
        return membership == null
                ? account.subject()
                : names.getOrDefault(membership.organisation(), membership.organisation());
    }

    static List<Role> sorted(Account account) {
        return Arrays.stream(Role.values()).filter(account.roles()::contains).toList();
    }

    private static Paging paging(Asked asked, List<Account> page, boolean more) {
        if (page.isEmpty()) {
            return new Paging(
                    asked.from() == null ? null : asked.address().encode().toUriString(), null, null);
        }
        var earlier = asked.backwards() ? more : asked.from() != null;
        var later = asked.backwards() || more;
        return new Paging(
                earlier ? asked.address().encode().toUriString() : null,
                earlier ? asked.place("before", page.getFirst().name()) : null,
                later ? asked.place("after", page.getLast().name()) : null);
    }

    /** A line of the table. */
    record Row(
            long id,
            String name,
            List<Role> roles,
            @Nullable String unit,
            String state) {}

    /**
     * What the form asks for; a page beside it is the one {@code after} or {@code before} a name.
     *
     * @param name a part of the name
     * @param role a role
     * @param region the code of a region whose accounts are wanted, and those of the regions in it
     */
    record Asked(
            @Nullable String name,
            @Nullable Role role,
            @Nullable String region,
            @Nullable String after,
            @Nullable String before) {

        AccountFilter filter() {
            var prefix = region == null || region.isBlank() ? null : DataScope.prefix(region.strip());
            return new AccountFilter(name, role, prefix, from(), backwards());
        }

        @Nullable
        String from() {
            return before == null ? after : before;
        }

        boolean backwards() {
            return before != null;
        }

        UriComponentsBuilder address() {
            return UriComponentsBuilder.fromPath(ADDRESS)
                    .queryParamIfPresent("name", Optional.ofNullable(name))
                    .queryParamIfPresent("role", Optional.ofNullable(role))
                    .queryParamIfPresent("region", Optional.ofNullable(region));
        }

        String place(String side, String at) {
            return address().queryParam(side, at).encode().toUriString();
        }
    }
}
