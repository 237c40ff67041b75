package org.credit531.access;

import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds the account of whom the provider vouches for. There must be one that an administrator has linked, and it must be
 * enabled: a provider opens no account and gives no right.
 */
final class LinkedOfficials implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final JdbcProviderLinks links;
    private final JdbcAccounts accounts;
    private final String claim;

    LinkedOfficials(JdbcProviderLinks links, JdbcAccounts accounts, String claim) {
        this.links = links;
        this.accounts = accounts;
        this.claim = claim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        return Optional.ofNullable(token.getClaimAsString(claim))
                .flatMap(links::account)
                .flatMap(id -> accounts.find(id))
                .filter(account -> !account.isDisabled())
                .map(account -> new SignedInOfficial(account, token))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("not_linked")));
    }
}
