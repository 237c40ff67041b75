package org.credit531.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passwords of accounts: what they must be, what they were, and how old they may grow. */
@Component
class Passwords {

    private final JdbcAccounts accounts;
    private final JdbcPasswords stored;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final PasswordPolicy policy = PasswordPolicy.read();

    Passwords(JdbcAccounts accounts, JdbcPasswords stored, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.stored = stored;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Whether the account had this password lately, or has it. */
    boolean wasUsed(Account account, String password) {
        return stored.last(account.id(), period().remembered()).stream()
                .anyMatch(former -> encoder.matches(password, former));
    }

    /** Whether a new one is due. */
    boolean isOutdated(long account) {
        return stored.setAt(account)
                .filter(set -> set.plus(period().longestAge()).isBefore(clock.instant()))
                .isPresent();
    }

    /** Sets the password, which ends the sessions of the account. */
    @Transactional
    void set(long account, String password) {
        var encoded = encoder.encode(password);
        accounts.setPassword(account, encoded);
        stored.remember(account, encoded, period().remembered(), clock.instant());
    }

    /** Why the new password is not taken, as the ending of a message key. */
    Optional<String> refusal(Account account, String password) {
        return PasswordRule.refusal(account.name(), password)
                .or(() -> wasUsed(account, password) ? Optional.of("password.used-before") : Optional.empty());
    }

    private PasswordPolicy.Period period() {
        return policy.on(LocalDate.now(clock));
    }
}
