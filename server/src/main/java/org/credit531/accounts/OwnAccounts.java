package org.credit531.accounts;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.credit531.access.AccessChanged;
import org.credit531.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The own accounts of organisations that have shown that they are the one: one for each name that somebody of the organisation
 * types, so that the ledger tells people of one firm apart. They have no password, and no role but that of a subject.
 */
@Component
class OwnAccounts implements NamesOfOrganisations {

    /** Longest part of an account's name that stands for the person. */
    private static final int LONGEST = 40;

    /** What may be a telephone number or a person's number is no name. */
    private static final Pattern NUMBER = Pattern.compile(".*\\p{N}{5}.*");

    private static final Pattern SEPARATORS = Pattern.compile("[._-]");

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
                && !NUMBER.matcher(SEPARATORS.matcher(name).replaceAll("")).matches();
    }

    /** Whether no other text is taken for the same name. */
    static boolean isCanonical(String typed) {
        return typed.equals(canonical(typed));
    }

    @Override
    public List<Named> of(String subject) {
        return accounts.named(subject);
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
            var added = accounts.add(new NewAccount(name, null, subject), sample, clock.instant());
            if (added.isPresent()) {
                return Optional.of(created(added.get(), name));
            }
        }
        // Of two who come with one name at the same time, the other has made it
        return existing.or(() -> accounts.find(name))
                .filter(account -> subject.equals(account.subject()))
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
            // A password set in the sample may be anybody's
            accounts.setPassword(account.id(), null);
            accounts.keepBeyondSample(account.id());
        }
        return found(account.id());
    }

    private Account created(long id, String name) {
        accounts.grant(id, Role.SUBJECT);
        tell("account.created", name);
        tell("account.granted", name + " " + Role.SUBJECT.name());
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
