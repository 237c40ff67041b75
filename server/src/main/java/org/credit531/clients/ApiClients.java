package org.credit531.clients;

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
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clients of the REST interface. Unit and roles lie in the settings of the registration and are asked for with each
 * request ({@link KnownClients}), so that a change or a disablement takes effect at once and not at the end of a token.
 */
@Component
public class ApiClients {

    static final Duration TOKEN_VALIDITY = Duration.ofMinutes(15);

    /** A secret that ended long ago: the client may not have a token, and its tokens count no more. */
    private static final Instant DISABLED = Instant.parse("2000-01-01T00:00:00Z");

    private final RegisteredClientRepository registered;
    private final KnownClients known;
    private final JdbcApiClients stored;
    private final PasswordEncoder secrets;
    private final Clock clock;

    ApiClients(
            RegisteredClientRepository registered,
            KnownClients known,
            JdbcApiClients stored,
            PasswordEncoder secrets,
            Clock clock) {
        this.registered = registered;
        this.known = known;
        this.stored = stored;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether there is one of this name, enabled or not. */
    boolean exists(String name) {
        return registered.findByClientId(name) != null;
    }

    /** Lets the client of the sample in, whose secret everybody knows; also in what releases after its own have brought. */
    @Transactional
    public void provideSample() {
        if (change(ClientRegistration.SAMPLE, ApiClients::withEveryScope)) {
            return;
        }
        add(
                ClientRegistration.SAMPLE,
                ClientRegistration.SAMPLE,
                null,
                Set.of(Role.UNIT_CLERK, Role.CREDIT_CENTRE),
                Set.of(Scope.values()));
    }

    private static RegisteredClient.Builder withEveryScope(RegisteredClient client) {
        var every = Arrays.stream(Scope.values()).map(Scope::code).toList();
        return enabled(client).scopes(codes -> codes.addAll(every));
    }

    /** Lets it in no longer, on a platform that was started without the sample. */
    @Transactional
    public void disableSample() {
        disable(ClientRegistration.SAMPLE);
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
        add(name, secret, unit, roles, scopes, ClientTerms.SAMPLE);
    }

    /** Registers a client on terms, as above. */
    @Transactional
    void add(String name, String secret, @Nullable String unit, Set<Role> roles, Set<Scope> scopes, ClientTerms terms) {
        if (stored.hold(name)) {
            throw new DuplicateKeyException(name);
        }
        var end = end(terms);
        registered.save(RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(name)
                .clientName(name)
                .clientIdIssuedAt(clock.instant())
                .clientSecret(secrets.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(codes -> scopes.stream().map(Scope::code).forEach(codes::add))
                .clientSettings(RegisteredSettings.of(unit, roles, terms, end).settings())
                .clientSecretExpiresAt(end)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_VALIDITY)
                        .build())
                .build());
    }

    /** Ends the client's tokens and gives it no others; false if there is no such client. */
    @Transactional
    boolean disable(String name) {
        return change(
                name,
                client -> RegisteredClient.from(client)
                        .clientSettings(
                                RegisteredSettings.of(client).nextGeneration().settings())
                        .clientSecretExpiresAt(DISABLED));
    }

    @Transactional
    boolean enable(String name) {
        return change(name, ApiClients::enabled);
    }

    private static RegisteredClient.Builder enabled(RegisteredClient client) {
        return RegisteredClient.from(client)
                .clientSecretExpiresAt(RegisteredSettings.of(client).end());
    }

    /** Puts a secret in the place of the client's, ends the tokens that were got with the old one, and begins a new time. */
    @Transactional
    boolean renew(String name, String secret) {
        return change(name, client -> renewed(client).clientSecret(secrets.encode(secret)));
    }

    /** The client behind a token, if it may still act and the token is of its present generation. */
    Optional<ApiClient> find(String name, Set<String> scopes, @Nullable String generation) {
        return Optional.ofNullable(known.find(name))
                .filter(this::isEnabled)
                .filter(client -> generation(client).equals(generation))
                .map(client -> client(client, scopes));
    }

    /** Which of the client's tokens count: those that carry this. */
    static String generation(RegisteredClient client) {
        return RegisteredSettings.of(client).generation();
    }

    private static ApiClient client(RegisteredClient client, Set<String> scopes) {
        var settings = RegisteredSettings.of(client);
        var terms = settings.terms();
        return new ApiClient(visitor(client, scopes), terms.purpose(), limited(settings.end()), terms.quota());
    }

    /** Who a client is with a token for these scopes. */
    static Visitor visitor(RegisteredClient client, Set<String> scopes) {
        var settings = RegisteredSettings.of(client);
        return new Visitor(
                Visitor.Kind.CLIENT,
                client.getClientId(),
                settings.membership(),
                settings.terms().subject(),
                settings.roles(),
                granted(client, scopes),
                settings.terms().items());
    }

    private boolean change(String name, Function<RegisteredClient, RegisteredClient.Builder> change) {
        var client = stored.hold(name) ? registered.findByClientId(name) : null;
        if (client != null) {
            registered.save(change.apply(client).build());
        }
        return client != null;
    }

    /** A disabled client stays disabled. */
    private RegisteredClient.Builder renewed(RegisteredClient client) {
        var settings = RegisteredSettings.of(client);
        var end = end(settings.terms());
        var next = RegisteredClient.from(client)
                .clientSettings(settings.nextGeneration().until(end).settings());
        return isDisabled(client) ? next : next.clientSecretExpiresAt(end);
    }

    private Instant end(ClientTerms terms) {
        var validity = terms.validity();
        return validity == null ? RegisteredSettings.UNLIMITED : clock.instant().plus(validity);
    }

    private static @Nullable Instant limited(Instant end) {
        return end.equals(RegisteredSettings.UNLIMITED) ? null : end;
    }

    private ClientRegistration registration(RegisteredClient client) {
        var settings = RegisteredSettings.of(client);
        var membership = settings.membership();
        var end = limited(settings.end());
        return new ClientRegistration(
                client.getClientId(),
                membership == null ? null : membership.organisation(),
                settings.roles(),
                granted(client, client.getScopes()),
                settings.terms(),
                state(client),
                end == null ? null : end.atZone(clock.getZone()),
                Objects.requireNonNullElse(client.getClientIdIssuedAt(), Instant.EPOCH)
                        .atZone(clock.getZone()));
    }

    private ClientRegistration.State state(RegisteredClient client) {
        if (isEnabled(client)) {
            var notice = clock.instant().plus(Duration.ofDays(ClientRegistration.NOTICE_DAYS));
            return RegisteredSettings.of(client).end().isBefore(notice)
                    ? ClientRegistration.State.ENDING
                    : ClientRegistration.State.ACTIVE;
        }
        return isDisabled(client) ? ClientRegistration.State.DISABLED : ClientRegistration.State.EXPIRED;
    }

    private boolean isEnabled(RegisteredClient client) {
        var end = client.getClientSecretExpiresAt();
        return end == null || clock.instant().isBefore(end);
    }

    private static boolean isDisabled(RegisteredClient client) {
        return DISABLED.equals(client.getClientSecretExpiresAt());
    }

    private static Set<Scope> granted(RegisteredClient client, Set<String> scopes) {
        return scopes.stream()
                .filter(client.getScopes()::contains)
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
