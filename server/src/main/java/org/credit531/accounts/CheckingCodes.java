package org.credit531.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Checks the second step of a sign-in. The account is read anew: one that was disabled or reset since the first step is
 * refused. It is no bean, because Spring Security takes up {@link SigningIn} by itself only while that is alone.
 */
final class CheckingCodes implements AuthenticationProvider {

    /** What the second factor is called among the authorities. */
    static final String FACTOR = "CODE";

    /** How long the code may come after the password. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SecondFactors factors;
    private final JdbcAccounts accounts;
    private final Clock clock;

    CheckingCodes(SecondFactors factors, JdbcAccounts accounts, Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var half = ((TypedCode) typed).getPrincipal();
        if (half.since().plus(PATIENCE).isBefore(clock.instant())) {
            throw new CredentialsExpiredException("The password was typed too long ago");
        }
        var account = accounts.find(half.id())
                .filter(found -> !found.isDisabled() && found.generation() == half.generation())
                .orElseThrow(() -> new CredentialsExpiredException("The account has changed"));
        if (!isRight(half, Objects.requireNonNullElse(((TypedCode) typed).getCredentials(), ""))) {
            throw new BadCredentialsException("The code is not right");
        }
        return signedIn(new SignedInAccount(account));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return TypedCode.class.isAssignableFrom(authentication);
    }

    private boolean isRight(HalfSignedIn half, String code) {
        return half.enrolled() ? factors.take(half.id(), code) : factors.confirm(half.id(), half.name(), code);
    }

    private static Authentication signedIn(SignedInAccount account) {
        var authorities = Stream.<GrantedAuthority>concat(
                        account.getAuthorities().stream(),
                        Stream.of(SigningIn.passwordFactor(), FactorGrantedAuthority.fromFactor(FACTOR)))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities);
    }
}
