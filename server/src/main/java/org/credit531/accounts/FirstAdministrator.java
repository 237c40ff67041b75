package org.credit531.accounts;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.credit531.access.AccessChanged;
import org.credit531.access.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a platform without administrators gets them: each start prints a code for each of the three that is missing, and
 * whoever has read it may create that account. They are three from the first hour: the codes are handed to three people,
 * and no code makes an account of two duties.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    static final String NAME_REFUSED = "name.refused";

    private final JdbcAccounts accounts;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final Clock clock;
    private final Announcement announcement;
    private final ApplicationEventPublisher events;

    FirstAdministrator(
            JdbcAccounts accounts,
            OneTimeCodes codes,
            Passwords passwords,
            Clock clock,
            Announcement announcement,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.clock = clock;
        this.announcement = announcement;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var role : missing()) {
            announcement.say("There is no %s yet: open /first-administrator and enter the code %s (valid for %d hours)"
                    .formatted(words(role), codes.issue(role), OneTimeCodes.VALIDITY.toHours()));
        }
    }

    /** The administrators that nobody can sign in as. */
    Set<Role> missing() {
        return accounts.missingAdministrators();
    }

    /** Creates the account, or returns why not as the ending of a message key. */
    @Transactional
    Optional<String> create(Role role, String code, String typedName, String password) {
        var name = AccountName.canonical(typedName);
        var refusal = refusal(name, password);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!missing().contains(role) || !codes.redeem(role, code)) {
            return Optional.of(SettingPasswords.CODE_REFUSED);
        }
        var id = accounts.add(NewAccount.official(name, null), false, clock.instant())
                .orElseThrow();
        accounts.grant(id, role);
        passwords.set(id, password);
        events.publishEvent(new AccessChanged("account.created", name));
        return Optional.empty();
    }

    private static String words(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Optional<String> refusal(String name, String password) {
        return AccountName.isAllowed(name) && accounts.find(name).isEmpty()
                ? PasswordRule.refusal(name, password)
                : Optional.of(NAME_REFUSED);
    }
}
