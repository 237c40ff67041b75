package org.credit531.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The second step of a sign-in: who took the first, and the code that was typed. */
final class TypedCode extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final HalfSignedIn half;
    private @Nullable String code;

    TypedCode(HalfSignedIn half, String code) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.half = half;
        this.code = code;
    }

    @Override
    public HalfSignedIn getPrincipal() {
        return half;
    }

    @Override
    public @Nullable String getCredentials() {
        return code;
    }

    @Override
    public void eraseCredentials() {
        super.eraseCredentials();
        code = null;
    }
}
