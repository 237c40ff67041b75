package org.credit531.access;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The own accounts of organisations that have shown that they are the one: one for each name that somebody of the organisation
 * types, so that the ledger tells people of one firm apart. They have no password, and no role but that of a subject.
 */
@Component
class OwnAccounts {

    /** Longest part of an account's name that stands for the person. */
    private static final int LONGEST = 40;

    /** What may be a telephone number or a person's number is no name. */
    private static final Pattern NUMBER = Pattern.compile(".*\\p{N}{5}.*");

    private final JdbcAccounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccounts(JdbcAccounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Whether what somebody typed can tell one person of an organisation from another. */
    static boolean isName(String typed) {
        var name = canonical(typed);
        return name.length() <= LONGEST
                && AccountName.isAllowed(name)
                && !NUMBER.matcher(name).matches();
    }

    /**
     * The account of somebody of an organisation, made if there is none; empty if it is disabled, or somebody else's.
     *
     * @param subject the unified code of the organisation
     * @param person what tells this person from others of it
     * @param sample whether the proof was one of the sample, which opens no account beyond it
     */
    @Transactional
    Optional<Account> open(String subject, String person, boolean sample) {
        var name = AccountName.canonical(subject) + "-" + canonical(person);
        var existing = accounts.find(name);
        if (existing.isEmpty()) {
            return Optional.of(created(new NewAccount(name, null, subject), sample));
        }
        return existing.filter(account -> subject.equals(account.subject()))
                .filter(account -> account.sample() || !sample && !account.isDisabled())
                .map(account -> account.sample() ? goneOnWith(account, sample) : account);
    }

    /** The sample's own start over with each sample; with a real proof one is a real account from then on. */
    private Account goneOnWith(Account account, boolean sample) {
        if (account.isDisabled()) {
            accounts.enable(account.id());
            tell("account.enabled", account.name());
        }
        if (!sample) {
            accounts.keepBeyondSample(account.id());
        }
        return found(account.id());
    }

    private Account created(NewAccount wanted, boolean sample) {
        var id = accounts.add(wanted, sample, clock.instant()).orElseThrow();
        accounts.grant(id, Role.SUBJECT);
        tell("account.created", wanted.name());
        tell("account.granted", wanted.name() + " " + Role.SUBJECT.name());
        return found(id);
    }

    private Account found(long id) {
        return accounts.find(id).orElseThrow();
    }

    private void tell(String event, String name) {
        events.publishEvent(new AccessChanged(event, name));
    }

    private static String canonical(String typed) {
        return AccountName.canonical(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", "-"));
    }
}
