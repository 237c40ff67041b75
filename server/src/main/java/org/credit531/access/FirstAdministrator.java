package org.credit531.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a platform without an administrator gets one: each start prints a new code, and whoever has read it there may
 * create the account.
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
        if (isMissing()) {
            announcement.say(
                    "There is no administrator yet: open /first-administrator and enter the code %s (valid for %d hours)"
                            .formatted(codes.issue(null), OneTimeCodes.VALIDITY.toHours()));
        }
    }

    /** Whether nobody can sign in as administrator. */
    boolean isMissing() {
        return !accounts.hasAdministrator();
    }

    /** Creates the account, or returns why not as the ending of a message key. */
    @Transactional
    Optional<String> create(String code, String typedName, String password) {
        var name = AccountName.canonical(typedName);
        var refusal = refusal(name, password);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!isMissing() || !codes.redeem(null, code)) {
            return Optional.of(SettingPasswords.CODE_REFUSED);
        }
        var id = accounts.add(name, Role.ADMINISTRATOR, null, false, clock.instant())
                .orElseThrow();
        passwords.set(id, password);
        events.publishEvent(new AccessChanged("account.created", name));
        return Optional.empty();
    }

    private Optional<String> refusal(String name, String password) {
        return AccountName.isAllowed(name) && accounts.find(name).isEmpty()
                ? PasswordRule.refusal(name, password)
                : Optional.of(NAME_REFUSED);
    }
}
