package org.credit531.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks name and password as Spring Security does, and counts: five failures lock an account for fifteen minutes. The
 * page gives one answer to a wrong password, a locked, a disabled and an unknown account, and each takes as long.
 */
@Component
class SigningIn extends DaoAuthenticationProvider {

    static final int ATTEMPTS = 5;
    static final Duration LOCK_OUT = Duration.ofMinutes(15);

    private final JdbcAccounts accounts;
    private final Clock clock;

    SigningIn(JdbcAccounts accounts, PasswordEncoder passwords, Clock clock) {
        super(name -> find(accounts, name));
        setPasswordEncoder(passwords);
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken typed) {
        var allowed = accounts.beginAttempt(((SignedInAccount) user).id(), ATTEMPTS, LOCK_OUT, clock.instant());
        super.additionalAuthenticationChecks(user, typed);
        if (!allowed) {
            throw new LockedException("locked");
        }
    }

    @Override
    protected Authentication createSuccessAuthentication(Object principal, Authentication typed, UserDetails user) {
        accounts.forgetAttempts(((SignedInAccount) user).id());
        return super.createSuccessAuthentication(principal, typed, user);
    }

    private static UserDetails find(JdbcAccounts accounts, String name) {
        return accounts.find(AccountName.canonical(name))
                .filter(account -> !account.isWaiting())
                .map(SignedInAccount::new)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
