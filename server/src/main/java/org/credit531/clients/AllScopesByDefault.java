package org.credit531.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A client that names no scope gets a token for all that it is registered for (RFC 6749, section 3.3, leaves the choice);
 * a token good for nothing helps nobody. Requests that name scopes go the ordinary way.
 */
final class AllScopesByDefault implements AuthenticationConverter {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        boolean credentials = AuthorizationGrantType.CLIENT_CREDENTIALS
                .getValue()
                .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        if (!credentials || request.getParameter(OAuth2ParameterNames.SCOPE) != null) {
            return null;
        }
        Authentication client = SecurityContextHolder.getContext().getAuthentication();
        return client instanceof OAuth2ClientAuthenticationToken token && token.getRegisteredClient() != null
                ? new OAuth2ClientCredentialsAuthenticationToken(
                        client, token.getRegisteredClient().getScopes(), Map.of())
                : null;
    }
}
