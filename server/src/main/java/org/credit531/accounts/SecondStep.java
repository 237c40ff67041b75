package org.credit531.accounts;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Puts the {@link SecondFactorFilter} and the {@link LetterFilter} behind the filter for passwords, with the same rules for
 * sessions.
 */
final class SecondStep extends AbstractHttpConfigurer<SecondStep, HttpSecurity> {

    @Override
    public void configure(HttpSecurity http) {
        var codes = new SecondFactorFilter();
        codes.setAuthenticationSuccessHandler(new SignInSteps());
        codes.setAuthenticationFailureHandler(SignInSteps.codeRefused());
        add(http, codes);
        var letters = new LetterFilter();
        letters.setAuthenticationSuccessHandler(SignInSteps.toTheSpace());
        letters.setAuthenticationFailureHandler(SignInSteps.letterRefused());
        add(http, letters);
    }

    private static void add(HttpSecurity http, AbstractAuthenticationProcessingFilter filter) {
        filter.setAuthenticationManager(Objects.requireNonNull(http.getSharedObject(AuthenticationManager.class)));
        filter.setSessionAuthenticationStrategy(
                Objects.requireNonNull(http.getSharedObject(SessionAuthenticationStrategy.class)));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }
}
