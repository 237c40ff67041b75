package org.credit531.accounts;

import java.util.Locale;
import org.credit531.identifiers.Uscc;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** What somebody typed who signs in with a letter: which organisation, the letter's code, and a name within it. */
final class TypedLetter extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String organisation;
    private final String person;
    private @Nullable String code;

    TypedLetter(String organisation, String code, String person) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.organisation = organisation;
        this.code = code;
        this.person = person;
    }

    String person() {
        return person;
    }

    /** What was typed as unified code, if it can be one: something else may be a secret in the wrong field. */
    String organisationIfReadable() {
        return readable(organisation);
    }

    static String readable(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return Uscc.parse(code).isValid() ? code : "";
    }

    @Override
    public String getPrincipal() {
        return organisation;
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
