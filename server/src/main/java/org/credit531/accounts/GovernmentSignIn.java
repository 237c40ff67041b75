package org.credit531.accounts;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The government's single sign-on, an OpenID Connect provider that the operator names. It is asked how it works when
 * somebody first signs in there, not at the start: a platform whose provider is down starts, and takes passwords.
 */
@Component
@ConditionalOnProperty("credit531.sso.issuer")
class GovernmentSignIn implements ClientRegistrationRepository {

    /** The name in addresses. */
    static final String ID = "government";

    private static final Logger LOG = LoggerFactory.getLogger(GovernmentSignIn.class);

    private final URI issuer;
    private final String client;
    private final String secret;
    private final String claim;
    private final String organisationClaim;
    private final String personClaim;
    private volatile @Nullable ClientRegistration registration;

    GovernmentSignIn(
            @Value("${credit531.sso.issuer}") URI issuer,
            @Value("${credit531.sso.client}") String client,
            @Value("${credit531.sso.secret}") String secret,
            @Value("${credit531.sso.claim:sub}") String claim,
            @Value("${credit531.sso.organisation-claim:}") String organisationClaim,
            @Value("${credit531.sso.person-claim:sub}") String personClaim) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
        this.claim = claim;
        this.organisationClaim = organisationClaim;
        this.personClaim = personClaim;
    }

    /** The claim of an identity token that says whose account it is. */
    String claim() {
        return claim;
    }

    /** The claim that names the unified code of the organisation for which somebody signs in, if the provider vouches for any. */
    Optional<String> organisationClaim() {
        return organisationClaim.isBlank() ? Optional.empty() : Optional.of(organisationClaim);
    }

    /** The claim that tells people of one organisation apart. */
    String personClaim() {
        return personClaim;
    }

    /** Where forms may lead to, beside the platform itself: signing out goes on at the provider. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    boolean isReachable() {
        return findByRegistrationId(ID) != null;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        if (registration == null) {
            registration = ask().orElse(null);
        }
        return registration;
    }

    private Optional<ClientRegistration> ask() {
        try {
            return Optional.of(ClientRegistrations.fromOidcIssuerLocation(issuer.toString())
                    .registrationId(ID)
                    .clientId(client)
                    .clientSecret(secret)
                    .scope("openid")
                    .build());
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            LOG.warn("the provider of the single sign-on does not say how it works: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }
}
