package org.credit531.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.credit531.access.AccessChanged;
import org.credit531.access.ItemDirectory;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.identifiers.Uscc;
import org.credit531.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with accounts. The system administrator makes them, and a new one may do nothing; the security
 * administrator gives roles and units, and knows no password. So it takes two people to make an account that may do
 * something, and nobody changes an own one.
 */
@Component
class ManagingAccounts {

    private static final Outcome UNKNOWN = new Outcome.Refused("account.refused");

    private final JdbcAccounts accounts;
    private final OneTimeCodes codes;
    private final Organisation organisation;
    private final Optional<ItemDirectory> items;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ManagingAccounts(
            JdbcAccounts accounts,
            OneTimeCodes codes,
            Organisation organisation,
            Optional<ItemDirectory> items,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.codes = codes;
        this.organisation = organisation;
        this.items = items;
        this.clock = clock;
        this.events = events;
    }

    List<Account> search(AccountFilter filter, int limit) {
        return accounts.search(filter, limit);
    }

    Optional<Account> find(long id) {
        return accounts.find(id);
    }

    /** Creates an account without roles; its owner sets the password with the code. */
    @Transactional
    Outcome create(NewAccount wanted) {
        return refusal(wanted)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> accounts.add(wanted, false, clock.instant())
                        .<Outcome>map(id -> {
                            tell("account.created", wanted.name());
                            return new Outcome.Code(wanted.name(), codes.issue(id));
                        })
                        .orElseGet(() -> new Outcome.Refused(FirstAdministrator.NAME_REFUSED)));
    }

    /**
     * Takes the password away, ends the sessions, and gives a code with which the owner sets a new one. Whoever resets has
     * seen the code, so that an account with roles is disabled until the security administrator enables it.
     */
    @Transactional
    Outcome reset(long id) {
        return ofAnother(id, account -> {
            accounts.setPassword(id, null);
            if (!account.roles().isEmpty()) {
                accounts.disable(id, clock.instant());
            }
            tell("account.reset", account.name());
            return new Outcome.Code(account.name(), codes.issue(id));
        });
    }

    /** Ends the sessions and lets nobody sign in; not for one's own account, so that an administrator is left. */
    @Transactional
    Outcome disable(long id) {
        return done(id, "account.disabled", account -> accounts.disable(id, clock.instant()));
    }

    /** Takes a disablement back. */
    @Transactional
    Outcome enable(long id) {
        return done(id, "account.enabled", account -> accounts.enable(id));
    }

    /** Ends the sessions; who was signed in may sign in again. */
    @Transactional
    Outcome endSessions(long id) {
        return done(id, "account.sessions-ended", account -> accounts.endSessions(id));
    }

    /** Gives a role, if the account has no role of another duty. */
    @Transactional
    Outcome grant(long id, Role role) {
        return ofAnother(id, account -> {
            if (isWithoutUnit(account, role)) {
                return new Outcome.Refused("unit.refused");
            }
            if (!accounts.grant(id, role)) {
                return new Outcome.Refused("duty.refused");
            }
            tell("account.granted", account.name() + " " + role.name());
            return new Outcome.Done(account.name());
        });
    }

    /** Takes a role away. */
    @Transactional
    Outcome revoke(long id, Role role) {
        return ofAnother(id, account -> {
            accounts.revoke(id, role);
            tell("account.revoked", account.name() + " " + role.name());
            return new Outcome.Done(account.name());
        });
    }

    /** Moves the account to another organisation unit; to none if the code is {@code null}. */
    @Transactional
    Outcome assign(long id, @Nullable String code) {
        return ofAnother(id, account -> {
            if (!isUnit(code)) {
                return new Outcome.Refused("unit.refused");
            }
            accounts.assign(id, code);
            tell("account.moved", account.name() + (code == null ? "" : " " + code));
            return new Outcome.Done(account.name());
        });
    }

    /** Limits the account to the records of these catalogue items; to none of them if there are none, which is no limit. */
    @Transactional
    Outcome limit(long id, Set<String> wanted) {
        return ofAnother(id, account -> {
            if (!areItems(wanted) || !accounts.limit(id, wanted)) {
                return new Outcome.Refused("items.refused");
            }
            tell(
                    "account.limited",
                    String.join(" ", account.name(), String.join(" ", new TreeSet<>(wanted)))
                            .strip());
            return new Outcome.Done(account.name());
        });
    }

    private boolean areItems(Set<String> wanted) {
        return wanted.isEmpty() || items.map(known -> known.allows(wanted)).orElse(false);
    }

    private Outcome done(long id, String event, Consumer<Account> act) {
        return ofAnother(id, account -> {
            act.accept(account);
            tell(event, account.name());
            return new Outcome.Done(account.name());
        });
    }

    private Outcome ofAnother(long id, Function<Account, Outcome> act) {
        return accounts.find(id)
                .filter(account -> !account.name().equals(Visitor.current().name()))
                .map(act)
                .orElse(UNKNOWN);
    }

    private void tell(String event, String name) {
        events.publishEvent(new AccessChanged(event, name));
    }

    /** The message key of what is wrong with it. */
    private Optional<String> refusal(NewAccount wanted) {
        if (!AccountName.isAllowed(wanted.name())) {
            return Optional.of(FirstAdministrator.NAME_REFUSED);
        }
        if (wanted.subject() != null && !Uscc.parse(wanted.subject()).isValid()) {
            return Optional.of("subject.refused");
        }
        return isUnit(wanted.organisation()) ? Optional.empty() : Optional.of("unit.refused");
    }

    private boolean isUnit(@Nullable String code) {
        return code == null || organisation.find(code).isPresent();
    }

    /** Who works for a unit must belong to one: with none it would reach nothing. */
    private static boolean isWithoutUnit(Account account, Role role) {
        return account.membership() == null && role.isOfUnit();
    }

    /** How an act of an administrator ended. */
    sealed interface Outcome {

        /** A one-time code was issued, to be handed to the owner of the account. */
        record Code(String name, String code) implements Outcome {}

        /** It is done. */
        record Done(String name) implements Outcome {}

        /** Nothing was done, for the reason at this message key. */
        record Refused(String reason) implements Outcome {}
    }
}
