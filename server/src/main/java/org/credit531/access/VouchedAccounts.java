package org.credit531.access;

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
        var person = claim(token, provider.personClaim()).filter(OwnAccounts::isName);
        return provider.organisationClaim()
                .flatMap(name -> claim(token, name))
                .flatMap(code -> organisations.getObject().find(code))
                .flatMap(known -> person.flatMap(name -> own.open(known.code(), name, false)));
    }

    private static Optional<String> claim(OidcIdToken token, String name) {
        return Optional.ofNullable(token.getClaimAsString(name));
    }
}
