package org.credit531.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clients of the REST interface. Unit and roles lie in the settings of the registration and are read with each
 * request, so that a change or a disablement takes effect at once and not at the end of a token.
 */
@Component
class ApiClients {

    static final Duration TOKEN_VALIDITY = Duration.ofMinutes(15);

    private static final String UNIT = "credit531.unit";
    private static final String ROLES = "credit531.roles";
    /** Raised by whatever ends the tokens that a client has; a token carries the generation of its client. */
    private static final String GENERATION = "credit531.generation";

    private static final String FIRST = "0";
    /** A secret that ended long ago: the client may not have a token, and its tokens count no more. */
    private static final Instant DISABLED = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant UNLIMITED = Instant.parse("9999-12-31T00:00:00Z");

    private final RegisteredClientRepository registered;
    private final JdbcApiClients stored;
    private final PasswordEncoder secrets;
    private final Clock clock;

    ApiClients(RegisteredClientRepository registered, JdbcApiClients stored, PasswordEncoder secrets, Clock clock) {
        this.registered = registered;
        this.stored = stored;
        this.secrets = secrets;
        this.clock = clock;
    }

    boolean exists(String name) {
        return registered.findByClientId(name) != null;
    }

    /** The clients, by name. */
    List<ClientRegistration> all() {
        return stored.names().stream()
                .map(registered::findByClientId)
                .filter(Objects::nonNull)
                .map(this::registration)
                .toList();
    }

    /**
     * Registers a client.
     *
     * @throws DuplicateKeyException if there is one of this name
     */
    @Transactional
    void add(String name, String secret, @Nullable String unit, Set<Role> roles, Set<Scope> scopes) {
        if (stored.hold(name)) {
            throw new DuplicateKeyException(name);
        }
        registered.save(RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(name)
                .clientName(name)
                .clientIdIssuedAt(clock.instant())
                .clientSecret(secrets.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(codes -> scopes.stream().map(Scope::code).forEach(codes::add))
                .clientSettings(settings(unit, roles))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_VALIDITY)
                        .build())
                .build());
    }

    /** Ends the client's tokens and gives it no others; false if there is no such client. */
    @Transactional
    boolean disable(String name) {
        return change(name, client -> nextGeneration(client).clientSecretExpiresAt(DISABLED));
    }

    @Transactional
    boolean enable(String name) {
        return change(name, client -> RegisteredClient.from(client).clientSecretExpiresAt(UNLIMITED));
    }

    /** Puts a secret in the place of the client's, and ends the tokens that were got with the old one. */
    @Transactional
    boolean renew(String name, String secret) {
        return change(name, client -> nextGeneration(client).clientSecret(secrets.encode(secret)));
    }

    /** The client behind a token, if it may still act and the token is of its present generation. */
    Optional<ApiClient> find(String name, Set<String> scopes, @Nullable String generation) {
        return Optional.ofNullable(registered.findByClientId(name))
                .filter(this::isEnabled)
                .filter(client -> generation(client).equals(generation))
                .map(client -> new ApiClient(new Visitor(
                        Visitor.Kind.CLIENT, name, membership(client), null, roles(client), granted(client, scopes))));
    }

    /** Which of the client's tokens count: those that carry this. */
    static String generation(RegisteredClient client) {
        String generation = client.getClientSettings().getSetting(GENERATION);
        return generation == null ? FIRST : generation;
    }

    private boolean change(String name, Function<RegisteredClient, RegisteredClient.Builder> change) {
        var client = stored.hold(name) ? registered.findByClientId(name) : null;
        if (client != null) {
            registered.save(change.apply(client).build());
        }
        return client != null;
    }

    private static RegisteredClient.Builder nextGeneration(RegisteredClient client) {
        var next = Integer.parseInt(generation(client)) + 1;
        return RegisteredClient.from(client)
                .clientSettings(
                        ClientSettings.withSettings(client.getClientSettings().getSettings())
                                .setting(GENERATION, String.valueOf(next))
                                .build());
    }

    private ClientRegistration registration(RegisteredClient client) {
        return new ClientRegistration(
                client.getClientId(),
                organisation(client),
                roles(client),
                granted(client, client.getScopes()),
                isEnabled(client),
                Objects.requireNonNullElse(client.getClientIdIssuedAt(), Instant.EPOCH)
                        .atZone(clock.getZone()));
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

    private static @Nullable String organisation(RegisteredClient client) {
        var membership = membership(client);
        return membership == null ? null : membership.organisation();
    }

    /** Clients that were registered before regions counted have a department alone: the province's. */
    private static @Nullable Membership membership(RegisteredClient client) {
        String unit = client.getClientSettings().getSetting(UNIT);
        if (unit == null) {
            return null;
        }
        return Membership.isCode(unit) ? new Membership(unit) : Membership.provincial(unit);
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
