package org.credit531.clients;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps no tokens: they are signed, live for minutes and count only while their client is enabled, so nothing ever looks
 * one up. What is not stored cannot leak and need not be cleared away.
 */
final class ForgetsTokens implements OAuth2AuthorizationService {

    @Override
    public void save(OAuth2Authorization authorization) {
        // Deliberately nothing.
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        // There is nothing to remove.
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return null;
    }
}
