package org.credit531.accounts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * An account whose owner, an official or somebody of an organisation, signed in with the government's single sign-on, which has
 * checked all factors.
 */
final class VouchedAccount extends SignedInAccount implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;

    VouchedAccount(Account account, OidcIdToken token) {
        super(account);
        this.token = token;
        eraseCredentials();
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }
}
