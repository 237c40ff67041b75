package org.credit531.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three chains of filters: the address at which clients get tokens, the REST interface (tokens, no session), and
 * everything else ({@link PagesSecurity}). All three decide by {@link EndpointRules}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** No script and no style in the page itself, nothing from elsewhere, no frame around it. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self' %s; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Announcement announcement() {
        return System.out::println;
    }

    /** What a client does wrong at the token endpoint is told like a wrong password. */
    @Bean
    AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(
                Map.of(OAuth2AuthenticationException.class, AuthenticationFailureBadCredentialsEvent.class));
        return publisher;
    }

    @Bean
    ApiRefusals apiRefusals(LocaleResolver locales, JsonMapper json, TellingRefusals telling, Quotas quotas) {
        return new ApiRefusals(locales, json, telling, quotas);
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, Quotas quotas, ApiRefusals refusals, Clock clock) {
        return http.securityMatcher("/oauth2/token")
                .addFilterBefore(
                        new QuotaFilter(quotas, refusals, clock), AbstractPreAuthenticatedProcessingFilter.class)
                .oauth2AuthorizationServer(server ->
                        server.tokenEndpoint(token -> token.accessTokenRequestConverter(new AllScopesByDefault())))
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .sessionManagement(SecurityConfiguration::withoutSession)
                .csrf(CsrfConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ApiClients clients, Quotas quotas, ApiRefusals refusals, Clock clock) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(client(clients)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(SecurityConfiguration::withoutSession)
                .addFilterAfter(new QuotaFilter(quotas, refusals, clock), BearerTokenAuthenticationFilter.class)
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** A session that the request brings along is a browser's: it gets no other id by what a program may do here. */
    private static void withoutSession(SessionManagementConfigurer<HttpSecurity> sessions) {
        sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS).sessionFixation(fixation -> fixation.none());
    }

    /** A request is decided on when it arrives, and not again when it goes on, asynchronously or to an error page. */
    static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access(new EndpointRules());
    }

    /** Beside Spring Security's own: nosniff, no caching of what is not a file, and HSTS on requests with TLS. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers(headers, "");
    }

    /** As above, of pages whose forms may lead on to another place. */
    static void headers(HeadersConfigurer<HttpSecurity> headers, String formTarget) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY.formatted(formTarget)))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    /** A valid token counts only while its client is registered and enabled. */
    private static Converter<Jwt, AbstractAuthenticationToken> client(ApiClients clients) {
        var authorities = new JwtGrantedAuthoritiesConverter();
        return token -> {
            var granted = authorities.convert(token);
            var scopes = Objects.requireNonNullElse(token.getClaimAsStringList("scope"), java.util.List.<String>of());
            var client = clients.find(
                            String.valueOf(token.getSubject()),
                            java.util.Set.copyOf(scopes),
                            token.getClaimAsString(TokenConfiguration.GENERATION))
                    .orElseThrow(
                            () -> new InvalidBearerTokenException("The client is not enabled, or has a new secret"));
            return new JwtAuthenticationToken(token, client, granted);
        };
    }
}
