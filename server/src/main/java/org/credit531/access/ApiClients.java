package org.credit531.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The clients of the REST interface. Unit and roles lie in the settings of the registration and are read with each
 * request, so that a change or a disablement takes effect at once and not at the end of a token.
 */
@Component
class ApiClients {

    static final Duration TOKEN_VALIDITY = Duration.ofMinutes(15);

    private static final String UNIT = "credit531.unit";
    private static final String ROLES = "credit531.roles";
    /** A secret that ended long ago: the client may not have a token, and its tokens count no more. */
    private static final Instant DISABLED = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant UNLIMITED = Instant.parse("9999-12-31T00:00:00Z");

    private final RegisteredClientRepository registered;
    private final PasswordEncoder secrets;
    private final Clock clock;

    ApiClients(RegisteredClientRepository registered, PasswordEncoder secrets, Clock clock) {
        this.registered = registered;
        this.secrets = secrets;
        this.clock = clock;
    }

    boolean exists(String name) {
        return registered.findByClientId(name) != null;
    }

    /** Registers a client with every scope. */
    void add(String name, String secret, @Nullable String unit, Set<Role> roles) {
        registered.save(RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(name)
                .clientName(name)
                .clientIdIssuedAt(clock.instant())
                .clientSecret(secrets.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> Arrays.stream(Scope.values()).map(Scope::code).forEach(scopes::add))
                .clientSettings(settings(unit, roles))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_VALIDITY)
                        .build())
                .build());
    }

    void disable(String name) {
        endSecret(name, DISABLED);
    }

    void enable(String name) {
        endSecret(name, UNLIMITED);
    }

    /** The client behind a token, if it may still act. */
    Optional<ApiClient> find(String name, Set<String> scopes) {
        return Optional.ofNullable(registered.findByClientId(name))
                .filter(this::isEnabled)
                .map(client -> new ApiClient(Visitor.client(
                        name, client.getClientSettings().getSetting(UNIT), roles(client), granted(client, scopes))));
    }

    private void endSecret(String name, Instant end) {
        var client = registered.findByClientId(name);
        if (client != null) {
            registered.save(
                    RegisteredClient.from(client).clientSecretExpiresAt(end).build());
        }
    }

    private boolean isEnabled(RegisteredClient client) {
        var end = client.getClientSecretExpiresAt();
        return end == null || clock.instant().isBefore(end);
    }

    /** Roles are one text, because only few types may stand in stored settings. */
    private static ClientSettings settings(@Nullable String unit, Set<Role> roles) {
        var settings = ClientSettings.builder()
                .setting(ROLES, roles.stream().map(Role::name).sorted().collect(Collectors.joining(" ")));
        return (unit == null ? settings : settings.setting(UNIT, unit)).build();
    }

    private static Set<Role> roles(RegisteredClient client) {
        String roles = client.getClientSettings().getSetting(ROLES);
        return roles == null || roles.isEmpty()
                ? Set.of()
                : Arrays.stream(roles.split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static Set<Scope> granted(RegisteredClient client, Set<String> scopes) {
        return scopes.stream()
                .filter(client.getScopes()::contains)
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
