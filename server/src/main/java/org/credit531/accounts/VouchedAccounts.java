package org.credit531.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds the account of whom the provider vouches for. An official's must have been linked by an administrator and be enabled: a
 * provider opens no account of an official and gives no right. For an organisation whose unified code the provider states, its
 * own account is opened at the first sign-in.
 */
@Component
class VouchedAccounts {

    private static final String HASHED = "sso-";
    private static final int HASH_DIGITS = 20;

    private final JdbcProviderLinks links;
    private final JdbcAccounts accounts;
    private final OwnAccounts own;
    private final ObjectProvider<KnownOrganisations> organisations;

    VouchedAccounts(
            JdbcProviderLinks links,
            JdbcAccounts accounts,
            OwnAccounts own,
            ObjectProvider<KnownOrganisations> organisations) {
        this.links = links;
        this.accounts = accounts;
        this.own = own;
        this.organisations = organisations;
    }

    /** As Spring Security asks for it. */
    OAuth2UserService<OidcUserRequest, OidcUser> by(GovernmentSignIn provider) {
        return request -> of(provider, request.getIdToken());
    }

    private OidcUser of(GovernmentSignIn provider, OidcIdToken token) {
        return official(provider, token)
                .or(() -> organisation(provider, token))
                .map(account -> new VouchedAccount(account, token))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("not_linked")));
    }

    private Optional<Account> official(GovernmentSignIn provider, OidcIdToken token) {
        return claim(token, provider.claim())
                .flatMap(links::account)
                .flatMap(id -> accounts.find(id))
                .filter(account -> !account.isDisabled());
    }

    /** What holds now counts: who works for another organisation today gets that one's account and no longer the former's. */
    private Optional<Account> organisation(GovernmentSignIn provider, OidcIdToken token) {
        var person = claim(token, provider.personClaim())
                .filter(said -> !said.isBlank())
                .map(VouchedAccounts::person);
        return provider.organisationClaim()
                .flatMap(name -> claim(token, name))
                .flatMap(code -> organisations.getObject().find(code))
                .flatMap(known -> person.flatMap(name -> own.open(known.code(), name, false)));
    }

    /** What the provider says, where it is a name that stands for nothing else; else something short that is as much one person's. */
    private static String person(String said) {
        return OwnAccounts.isName(said) && OwnAccounts.isCanonical(said) && !said.startsWith(HASHED)
                ? said
                : HASHED + sha256(said).substring(0, HASH_DIGITS);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> claim(OidcIdToken token, String name) {
        return Optional.ofNullable(token.getClaimAsString(name));
    }
}
