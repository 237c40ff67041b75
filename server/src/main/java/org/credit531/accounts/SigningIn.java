package org.credit531.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks name and password as Spring Security does, and counts: five failures lock an account for fifteen minutes. The
 * page gives one answer to a wrong password, a locked, a disabled and an unknown account, and each takes as long. Where a
 * second factor is needed, a right password makes no more than a {@link HalfSignedIn}.
 */
@Component
class SigningIn extends DaoAuthenticationProvider {

    static final int ATTEMPTS = 5;
    static final Duration LOCK_OUT = Duration.ofMinutes(15);

    private final JdbcAccounts accounts;
    private final SecondFactors factors;
    private final Clock clock;

    SigningIn(JdbcAccounts accounts, Passwords passwords, PasswordEncoder encoder, SecondFactors factors, Clock clock) {
        super(name -> find(accounts, passwords, name));
        setPasswordEncoder(encoder);
        this.accounts = accounts;
        this.factors = factors;
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
        var account = (SignedInAccount) user;
        accounts.forgetAttempts(account.id());
        return factors.isNeeded(account)
                ? UsernamePasswordAuthenticationToken.authenticated(half(account), null, List.of(passwordFactor()))
                : super.createSuccessAuthentication(principal, typed, user);
    }

    /** What Spring Security calls a right password among the authorities. */
    static FactorGrantedAuthority passwordFactor() {
        return FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
    }

    private HalfSignedIn half(SignedInAccount account) {
        return new HalfSignedIn(
                account.id(),
                account.getUsername(),
                account.generation(),
                factors.isEnrolled(account.id()),
                clock.instant());
    }

    private static UserDetails find(JdbcAccounts accounts, Passwords passwords, String name) {
        return accounts.find(AccountName.canonical(name))
                .filter(account -> !account.isWaiting())
                .map(account -> new SignedInAccount(account, passwords.isOutdated(account.id())))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
