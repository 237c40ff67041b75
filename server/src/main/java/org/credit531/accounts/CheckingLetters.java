package org.credit531.accounts;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Checks a sign-in with a letter. It is no bean, for the reason that {@link CheckingCodes} is none.
 */
final class CheckingLetters implements AuthenticationProvider {

    /** What the letter is called among the authorities. */
    static final String FACTOR = "LETTER";

    private final IssuingLetters letters;
    private final OwnAccounts accounts;

    CheckingLetters(IssuingLetters letters, OwnAccounts accounts) {
        this.letters = letters;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var typed = (TypedLetter) authentication;
        if (!letters.mayTry()) {
            throw new LockedException("Too many codes from one network");
        }
        var code = Objects.requireNonNullElse(typed.getCredentials(), "");
        return letters.take(typed.getPrincipal(), code)
                .flatMap(taken -> accounts.open(taken.subject(), typed.person(), taken.sample()))
                .map(account -> signedIn(new SignedInAccount(account)))
                .orElseThrow(() -> new BadCredentialsException("No letter of this organisation has this code"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return TypedLetter.class.isAssignableFrom(authentication);
    }

    private static Authentication signedIn(SignedInAccount account) {
        var authorities = Stream.<GrantedAuthority>concat(
                        account.getAuthorities().stream(), Stream.of(FactorGrantedAuthority.fromFactor(FACTOR)))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities);
    }
}
