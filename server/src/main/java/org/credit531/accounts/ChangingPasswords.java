package org.credit531.accounts;

import java.util.Optional;
import org.credit531.access.AccessChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the password of whoever knows the present one, also of one that has grown too old; and sets an organisation's first. */
@Component
class ChangingPasswords {

    /** One answer to a wrong password, a locked, a disabled and an unknown account. */
    static final String REFUSED = "password.present.refused";

    /** The passwords of the sample are public, and others want to use them. */
    private static final String SAMPLE = "password.sample.refused";

    private static final String FIRST = "password.first.refused";

    private final SigningIn signingIn;
    private final JdbcAccounts accounts;
    private final Passwords passwords;
    private final AuthenticationEventPublisher attempts;
    private final ApplicationEventPublisher events;

    ChangingPasswords(
            SigningIn signingIn,
            JdbcAccounts accounts,
            Passwords passwords,
            AuthenticationEventPublisher attempts,
            ApplicationEventPublisher events) {
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.events = events;
    }

    /** Changes it and ends the sessions, or returns why not as the ending of a message key. */
    @Transactional
    Optional<String> change(String typedName, String present, String wanted) {
        if (!isRight(typedName, present)) {
            return Optional.of(REFUSED);
        }
        var account = accounts.find(AccountName.canonical(typedName)).orElseThrow();
        var refusal = account.sample() ? Optional.of(SAMPLE) : passwords.refusal(account, wanted);
        if (refusal.isEmpty()) {
            passwords.set(account.id(), wanted);
            events.publishEvent(new AccessChanged("account.password-set", account.name()));
        }
        return refusal;
    }

    /**
     * Sets the first password of an organisation's account, whose owner came in without one, and ends its sessions; or returns why not
     * as the ending of a message key. An official gets the first one with a code from the administrator; and for whom the single
     * sign-on vouches, it goes on vouching each time, so that whoever leaves the organisation comes in no longer.
     */
    @Transactional
    Optional<String> setFirst(SignedInAccount own, String wanted) {
        var account = accounts.find(own.id()).filter(found -> !(own instanceof VouchedAccount) && found.isWaiting());
        var subject = account.isEmpty() ? null : account.get().subject();
        if (account.isEmpty() || subject == null) {
            return Optional.of(FIRST);
        }
        var refusal = passwords.refusal(account.get(), wanted);
        if (refusal.isEmpty()) {
            passwords.set(own.id(), wanted);
            events.publishEvent(new AccessChanged("account.password-set", own.getUsername()));
            events.publishEvent(new FirstPasswordSet(own.getUsername(), subject));
        }
        return refusal;
    }

    /** An attempt like that of a sign-in: counted, noted when it fails, and as slow. */
    private boolean isRight(String name, String present) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(name, present);
        try {
            signingIn.authenticate(typed);
            return true;
        } catch (CredentialsExpiredException rightButOld) {
            return true;
        } catch (AuthenticationException wrong) {
            attempts.publishAuthenticationFailure(wrong, typed);
            return false;
        }
    }
}
