package org.credit531.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies the signature of a token once: a client sends the same with each request of a quarter of an hour, and the
 * verification was a quarter of a look-up. What can change meanwhile, the time and the client, is looked at each time.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final int MOST_KEPT = 10_000;

    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(ApiClients.TOKEN_VALIDITY)
            .build();
    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> validator;

    /**
     * Puts a memory before a decoder.
     *
     * @param decoder verifies and validates a token that comes the first time
     * @param validator validates one that comes again, as the decoder does
     */
    VerifiedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> validator) {
        this.decoder = decoder;
        this.validator = validator;
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.getIfPresent(token);
        if (known == null) {
            var decoded = decoder.decode(token);
            verified.put(token, decoded);
            return decoded;
        }
        var errors = validator.validate(known).getErrors();
        if (!errors.isEmpty()) {
            throw new JwtValidationException("The token does not count any more", errors);
        }
        return known;
    }
}
