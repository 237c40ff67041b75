package org.credit531.access;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Puts the {@link SecondFactorFilter} behind the one for passwords, with the same rules for sessions. */
final class SecondStep extends AbstractHttpConfigurer<SecondStep, HttpSecurity> {

    @Override
    public void configure(HttpSecurity http) {
        var filter = new SecondFactorFilter();
        filter.setAuthenticationManager(Objects.requireNonNull(http.getSharedObject(AuthenticationManager.class)));
        filter.setSessionAuthenticationStrategy(
                Objects.requireNonNull(http.getSharedObject(SessionAuthenticationStrategy.class)));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setAuthenticationSuccessHandler(new SignInSteps());
        filter.setAuthenticationFailureHandler(SignInSteps.codeRefused());
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }
}
