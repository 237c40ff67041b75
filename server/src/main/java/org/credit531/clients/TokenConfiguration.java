package org.credit531.clients;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Access tokens: made by Spring Authorization Server, checked in the same process with the same key. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** Names of our own: the address under which a client reaches the platform may differ from client to client. */
    private static final String ISSUER = "urn:credit531:platform";

    private static final String AUDIENCE = "urn:credit531:api";

    /** The claim with the generation of the client, by which its tokens can be ended before their time. */
    static final String GENERATION = "credit531_generation";

    @Bean
    RegisteredClientRepository registeredClients(JdbcOperations sql) {
        return new JdbcRegisteredClientRepository(sql);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new ForgetsTokens();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(SigningKeys keys) {
        return new ImmutableJWKSet<>(new JWKSet(keys.current()));
    }

    @Bean
    OAuth2TokenGenerator<Jwt> tokenGenerator(JWKSource<SecurityContext> key, Clock clock) {
        var generator = new JwtGenerator(new NimbusJwtEncoder(key));
        generator.setClock(clock);
        generator.setJwtCustomizer(TokenConfiguration::customize);
        return generator;
    }

    @Bean
    JwtDecoder tokenDecoder(JWKSource<SecurityContext> key, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSource(key)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        var timestamps = new JwtTimestampValidator();
        timestamps.setClock(clock);
        var validator = new DelegatingOAuth2TokenValidator<>(
                timestamps,
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtClaimValidator<Object>(JwtClaimNames.ISS, issuer -> ISSUER.equals(String.valueOf(issuer))),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)));
        decoder.setJwtValidator(validator);
        return new VerifiedTokens(decoder, validator);
    }

    private static void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        context.getClaims()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .claim(GENERATION, ApiClients.generation(context.getRegisteredClient()));
    }
}
