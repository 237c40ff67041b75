package org.credit531.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.credit531.access.EveryChain;
import org.credit531.access.TellingRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The chain of filters of the pages: sign-in in one or two steps, with a letter or at the government's provider, sessions,
 * sign-out.
 */
@Configuration(proxyBeanMethods = false)
class PagesSecurity {

    private final KeptSessions sessions;
    private final TellingRefusals telling;
    private final Optional<GovernmentSignIn> government;

    PagesSecurity(KeptSessions sessions, TellingRefusals telling, Optional<GovernmentSignIn> government) {
        this.sessions = sessions;
        this.telling = telling;
        this.government = government;
    }

    @Bean
    Announcement announcement() {
        return System.out::println;
    }

    /**
     * {@link SigningIn} is found as the only provider of its type. Named here once more, it would be asked twice for each
     * failure, and count twice.
     */
    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SecondFactors factors,
            JdbcAccounts accounts,
            VouchedAccounts vouched,
            IssuingLetters letters,
            OwnAccounts own,
            Clock clock) {
        var refusals = new PageRefusals(telling);
        government.ifPresent(provider -> provide(http, provider, vouched));
        return http.addFilterBefore(new FilesOfTheAdmitted(refusals), CsrfFilter.class)
                .authorizeHttpRequests(EveryChain::rules)
                .authenticationProvider(new CheckingCodes(factors, accounts, clock))
                .authenticationProvider(new CheckingLetters(letters, own))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(new SignInSteps())
                        .failureHandler(SignInSteps.passwordRefused()))
                .with(new SecondStep())
                .sessionManagement(this::limit)
                .logout(this::leave)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> EveryChain.headers(
                        headers, government.map(GovernmentSignIn::origin).orElse("")))
                .build();
    }

    private void provide(HttpSecurity http, GovernmentSignIn provider, VouchedAccounts vouched) {
        http.oauth2Login(signIn -> signIn.clientRegistrationRepository(provider)
                .authorizedClientRepository(new ForgetsProviderTokens())
                .loginPage("/sign-in")
                .userInfoEndpoint(user -> user.oidcUserService(vouched.by(provider)))
                .successHandler(new SignInSteps())
                .failureHandler(SignInSteps.providerRefused(telling)));
    }

    /**
     * A session that a browser leaves by signing in once more is forgotten first, so that it does not count. In place of
     * one that has ended the request goes on as one of the public.
     */
    private void limit(SessionManagementConfigurer<HttpSecurity> management) {
        management
                .addSessionAuthenticationStrategy((_, request, _) -> forget(request))
                .sessionConcurrency(limit -> limit.sessionRegistry(sessions)
                        .maximumSessions(PagesSecurity::most)
                        .expiredSessionStrategy(ended -> Objects.requireNonNull(ended.getFilterChain())
                                .doFilter(ended.getRequest(), ended.getResponse())));
    }

    /** In the sample, many people sign in with the same accounts. */
    private static int most(Authentication authentication) {
        var limited = authentication.getPrincipal() instanceof SignedInAccount account && !account.sample();
        return limited ? KeptSessions.MOST : -1;
    }

    private void leave(LogoutConfigurer<HttpSecurity> leaving) {
        leaving.logoutUrl("/sign-out").logoutSuccessUrl("/").addLogoutHandler(this::forget);
        government.ifPresent(provider -> {
            var handler = new OidcClientInitiatedLogoutSuccessHandler(provider);
            handler.setPostLogoutRedirectUri("{baseUrl}/");
            leaving.logoutSuccessHandler(handler);
        });
    }

    private void forget(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        forget(request);
    }

    private void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            sessions.removeSessionInformation(session.getId());
        }
    }
}
