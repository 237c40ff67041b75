package org.credit531.clients;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.credit531.access.EveryChain;
import org.credit531.access.TellingRefusals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** The chains of filters of programs: the address at which clients get tokens, and the REST interface (tokens, no session). */
@Configuration(proxyBeanMethods = false)
class ApiChains {

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
                .authorizeHttpRequests(EveryChain::rules)
                .sessionManagement(ApiChains::withoutSession)
                .csrf(CsrfConfigurer::disable)
                .headers(EveryChain::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ApiClients clients, Quotas quotas, ApiRefusals refusals, Clock clock) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(EveryChain::rules)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(client(clients)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(ApiChains::withoutSession)
                .addFilterAfter(new QuotaFilter(quotas, refusals, clock), BearerTokenAuthenticationFilter.class)
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .headers(EveryChain::headers)
                .build();
    }

    /** A session that the request brings along is a browser's: it gets no other id by what a program may do here. */
    private static void withoutSession(SessionManagementConfigurer<HttpSecurity> sessions) {
        sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS).sessionFixation(fixation -> fixation.none());
    }

    /** A valid token counts only while its client is registered and enabled. */
    private static Converter<Jwt, AbstractAuthenticationToken> client(ApiClients clients) {
        var authorities = new JwtGrantedAuthoritiesConverter();
        return token -> {
            var granted = authorities.convert(token);
            var scopes = Objects.requireNonNullElse(token.getClaimAsStringList("scope"), List.<String>of());
            var client = clients.find(
                            String.valueOf(token.getSubject()),
                            Set.copyOf(scopes),
                            token.getClaimAsString(TokenConfiguration.GENERATION))
                    .orElseThrow(
                            () -> new InvalidBearerTokenException("The client is not enabled, or has a new secret"));
            return new JwtAuthenticationToken(token, client, granted);
        };
    }
}
