package org.credit531.clients;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/**
 * What the registration of a client holds in its settings, beside what the library means by them. All are texts, because
 * only few types may stand there.
 *
 * @param settings the settings as the library keeps them
 */
record RegisteredSettings(ClientSettings settings) {

    /** An end that never comes. */
    static final Instant UNLIMITED = Instant.parse("9999-12-31T00:00:00Z");

    private static final String UNIT = "credit531.unit";
    private static final String ROLES = "credit531.roles";
    /** Raised by whatever ends the tokens that a client has; a token carries the generation of its client. */
    private static final String GENERATION = "credit531.generation";

    private static final String PURPOSE = "credit531.purpose";
    private static final String REASON = "credit531.reason";
    /** How many days a secret is good; a new secret begins a new time. */
    private static final String DAYS = "credit531.days";
    /** The end of the time; kept here too, because a disabled client has another in its registration. */
    private static final String END = "credit531.end";

    private static final String QUOTA = "credit531.quota";
    private static final String ITEMS = "credit531.items";
    private static final String SUBJECT = "credit531.subject";

    private static final String FIRST = "0";

    static RegisteredSettings of(RegisteredClient client) {
        return new RegisteredSettings(client.getClientSettings());
    }

    /** Those of a client that is registered now. */
    static RegisteredSettings of(@Nullable String unit, Set<Role> roles, ClientTerms terms, Instant end) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put(ROLES, roles.stream().map(Role::name).sorted().collect(Collectors.joining(" ")));
        settings.put(REASON, terms.reason());
        settings.put(END, end.toString());
        putUnlessNull(settings, UNIT, unit);
        putUnlessNull(settings, PURPOSE, terms.purpose());
        putUnlessNull(settings, DAYS, terms.days());
        putUnlessNull(settings, QUOTA, terms.quota());
        putUnlessNull(settings, SUBJECT, terms.subject());
        putUnlessNull(settings, ITEMS, terms.items().isEmpty() ? null : String.join(" ", new TreeSet<>(terms.items())));
        return new RegisteredSettings(
                ClientSettings.builder().settings(all -> all.putAll(settings)).build());
    }

    /** The same with the next generation, so that the tokens of this one end. */
    RegisteredSettings nextGeneration() {
        return with(GENERATION, String.valueOf(Integer.parseInt(generation()) + 1));
    }

    /** The same with another end. */
    RegisteredSettings until(Instant end) {
        return with(END, end.toString());
    }

    String generation() {
        return Objects.requireNonNullElse(text(GENERATION), FIRST);
    }

    Instant end() {
        var end = text(END);
        return end == null ? UNLIMITED : Instant.parse(end);
    }

    ClientTerms terms() {
        return new ClientTerms(
                text(PURPOSE),
                Objects.requireNonNullElse(text(REASON), ""),
                number(DAYS),
                number(QUOTA),
                items(),
                text(SUBJECT));
    }

    private Set<String> items() {
        var items = text(ITEMS);
        return items == null ? Set.of() : Set.of(items.split(" ", -1));
    }

    Set<Role> roles() {
        var roles = text(ROLES);
        return roles == null || roles.isEmpty()
                ? Set.of()
                : Arrays.stream(roles.split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** Clients that were registered before regions counted have a department alone: the province's. */
    @Nullable
    Membership membership() {
        var unit = text(UNIT);
        if (unit == null) {
            return null;
        }
        return Membership.isCode(unit) ? new Membership(unit) : Membership.provincial(unit);
    }

    private RegisteredSettings with(String name, String value) {
        return new RegisteredSettings(ClientSettings.withSettings(settings.getSettings())
                .setting(name, value)
                .build());
    }

    private @Nullable String text(String name) {
        return settings.getSetting(name);
    }

    private @Nullable Integer number(String name) {
        var number = text(name);
        return number == null ? null : Integer.valueOf(number);
    }

    private static void putUnlessNull(Map<String, Object> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value.toString());
        }
    }
}
