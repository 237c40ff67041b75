package org.credit531.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.clients.ApiClients;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The accounts and the client of the sample, whose passwords everybody knows. They exist only on a platform that was
 * started with the sample and has no account of a person; a start without the sample disables them. The organisation
 * units to which they belong are there before.
 */
@Component
@DependsOn("organisation")
class SampleAccess implements SmartInitializingSingleton, SampleVisitors {

    private static final String NONE = "none";
    private static final List<SampleAccount> ACCOUNTS = List.of(
            new SampleAccount("clerk", Role.UNIT_CLERK, "330000-transport"),
            new SampleAccount("approver", Role.UNIT_APPROVER, "330000-transport"),
            new SampleAccount("operator", Role.CREDIT_CENTRE, null),
            // What two people of the credit centre must sign needs a second one
            new SampleAccount("reviewer", Role.CREDIT_CENTRE, null),
            new SampleAccount("model-officer", Role.MODEL_OFFICER, null),
            // And so does a model
            new SampleAccount("model-releaser", Role.MODEL_OFFICER, null),
            new SampleAccount("list-officer", Role.LIST_OFFICER, null),
            new SampleAccount("inspector", Role.INSPECTOR, "330000-market-regulation"),
            new SampleAccount("supervisor", Role.SUPERVISOR, "330000-development-reform"),
            new SampleAccount("lender", Role.LENDER, "330000-banks"),
            new SampleAccount("subject", Role.SUBJECT, null),
            new SampleAccount("auditor", Role.AUDITOR, null),
            new SampleAccount("security", Role.SECURITY_ADMINISTRATOR, null),
            new SampleAccount("administrator", Role.SYSTEM_ADMINISTRATOR, null));
    private static final List<String> NAMES =
            ACCOUNTS.stream().map(SampleAccount::name).toList();
    /** An invented enterprise of the sample, of which the account of a subject is. */
    private static final String SUBJECT = "91330500YX46AKAM35";

    private final String sample;
    private final JdbcAccounts accounts;
    private final ApiClients clients;
    private final PasswordEncoder passwords;
    private final Clock clock;

    SampleAccess(
            @Value("${credit531.sample:none}") String sample,
            JdbcAccounts accounts,
            ApiClients clients,
            PasswordEncoder passwords,
            Clock clock) {
        this.sample = sample;
        this.accounts = accounts;
        this.clients = clients;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Before the first request. */
    @Override
    public void afterSingletonsInstantiated() {
        if (sample.equals(NONE)) {
            accounts.disableSample(clock.instant());
            clients.disableSample();
        } else if (!accounts.haveReal()) {
            ACCOUNTS.forEach(this::provide);
            clients.provideSample();
        }
    }

    /** The accounts that came with the sample and can sign in now; the password of each is its name. */
    List<Account> listed() {
        if (sample.equals(NONE)) {
            return List.of();
        }
        return accounts.ofSample(NAMES).stream()
                .filter(account -> !account.isDisabled() && !account.isWaiting())
                .toList();
    }

    /** Whether anybody can sign in with one of them now, so that nothing here is a secret. */
    boolean isOpen() {
        return !listed().isEmpty();
    }

    @Override
    public Optional<Visitor> withRole(Role role) {
        return listed().stream()
                .filter(account -> account.roles().contains(role))
                .findFirst()
                .map(account -> Visitor.account(
                                account.name(), account.membership(), account.subject(), account.roles())
                        .limitedTo(account.items()));
    }

    private void provide(SampleAccount wanted) {
        var existing = accounts.find(wanted.name());
        if (existing.isPresent()) {
            accounts.enable(existing.get().id());
            return;
        }
        accounts.add(wanted.account(), true, clock.instant()).ifPresent(id -> {
            accounts.grant(id, wanted.role());
            accounts.setPassword(id, passwords.encode(wanted.name()));
        });
    }

    private record SampleAccount(
            String name, Role role, @Nullable String organisation) {

        NewAccount account() {
            return new NewAccount(name, organisation, role.isOfficial() ? null : SUBJECT);
        }
    }
}
