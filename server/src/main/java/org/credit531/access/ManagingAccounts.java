package org.credit531.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with accounts. */
@Component
class ManagingAccounts {

    private static final Pattern UNIT = Pattern.compile("[a-z][a-z0-9-]{1,63}");

    private final JdbcAccounts accounts;
    private final OneTimeCodes codes;
    private final Optional<UnitDirectory> units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ManagingAccounts(
            JdbcAccounts accounts,
            OneTimeCodes codes,
            Optional<UnitDirectory> units,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.codes = codes;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    List<Account> all() {
        return accounts.all();
    }

    /** Creates an account; its owner sets the password with the code. */
    @Transactional
    Outcome create(String typedName, Role role, @Nullable String typedUnit) {
        var name = AccountName.canonical(typedName);
        var unit = role == Role.INFORMATION_UNIT && typedUnit != null ? typedUnit.strip() : null;
        if (!AccountName.isAllowed(name)) {
            return new Outcome.Refused(FirstAdministrator.NAME_REFUSED);
        }
        if (role == Role.INFORMATION_UNIT && !isUnit(unit)) {
            return new Outcome.Refused("unit.refused");
        }
        return accounts.add(name, role, unit, false, clock.instant())
                .<Outcome>map(id -> {
                    events.publishEvent(new AccessChanged("account.created", name));
                    return new Outcome.Code(name, codes.issue(id));
                })
                .orElseGet(() -> new Outcome.Refused(FirstAdministrator.NAME_REFUSED));
    }

    /** Takes the password away, ends the sessions, and gives a code with which the owner sets a new one. */
    @Transactional
    Outcome reset(long id) {
        var account = accounts.find(id).filter(found -> !isOwn(found));
        return account.<Outcome>map(found -> {
                    accounts.setPassword(id, null);
                    events.publishEvent(new AccessChanged("account.reset", found.name()));
                    return new Outcome.Code(found.name(), codes.issue(id));
                })
                .orElseGet(() -> new Outcome.Refused("account.refused"));
    }

    /** Ends the sessions and lets nobody sign in; not for one's own account, so that an administrator is left. */
    @Transactional
    Outcome disable(long id) {
        var account = accounts.find(id).filter(found -> !isOwn(found));
        account.ifPresent(found -> {
            accounts.disable(id, clock.instant());
            events.publishEvent(new AccessChanged("account.disabled", found.name()));
        });
        return account.<Outcome>map(found -> new Outcome.Done(found.name()))
                .orElseGet(() -> new Outcome.Refused("account.refused"));
    }

    /** Takes a disablement back. */
    @Transactional
    Outcome enable(long id) {
        accounts.enable(id);
        return accounts.find(id)
                .<Outcome>map(found -> {
                    events.publishEvent(new AccessChanged("account.enabled", found.name()));
                    return new Outcome.Done(found.name());
                })
                .orElseGet(() -> new Outcome.Refused("account.refused"));
    }

    private boolean isUnit(@Nullable String unit) {
        return unit != null
                && UNIT.matcher(unit).matches()
                && units.map(known -> known.codes().contains(unit)).orElse(true);
    }

    private static boolean isOwn(Account account) {
        return account.name().equals(Visitor.current().name());
    }

    /** How an act of the administrator ended. */
    sealed interface Outcome {

        /** A one-time code was issued, to be handed to the owner of the account. */
        record Code(String name, String code) implements Outcome {}

        /** It is done. */
        record Done(String name) implements Outcome {}

        /** Nothing was done, for the reason at this message key. */
        record Refused(String reason) implements Outcome {}
    }
}
