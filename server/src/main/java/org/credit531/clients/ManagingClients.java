package org.credit531.clients;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.credit531.access.AccessChanged;
import org.credit531.access.ItemDirectory;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators do with clients of the REST interface. Whoever registers one or draws its secret has seen the secret,
 * so that the client gets no token until the security administrator has let it.
 */
@Component
class ManagingClients {

    private static final Outcome UNKNOWN = new Outcome.Refused("client.refused");
    /** Its secret is public: only a start with the sample lets it in. */
    private static final Outcome SAMPLE = new Outcome.Refused("client.sample.refused");

    private final ApiClients clients;
    private final Organisation organisation;
    private final Optional<PurposeCodes> purposes;
    private final Optional<ItemDirectory> items;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ManagingClients(
            ApiClients clients,
            Organisation organisation,
            Optional<PurposeCodes> purposes,
            Optional<ItemDirectory> items,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.clients = clients;
        this.organisation = organisation;
        this.purposes = purposes;
        this.items = items;
        this.transaction = transaction;
        this.events = events;
    }

    List<ClientRegistration> all() {
        return clients.all();
    }

    /** Registers a client, disabled, and draws its secret, which is not kept. */
    Outcome register(Wanted wanted) {
        return refusal(wanted).<Outcome>map(Outcome.Refused::new).orElseGet(() -> add(wanted));
    }

    /** Draws a new secret and disables the client; the old secret and the tokens that were got with it end at once. */
    Outcome renew(String name) {
        if (name.equals(ClientRegistration.SAMPLE)) {
            return SAMPLE;
        }
        var secret = ClientSecrets.draw();
        return told("client.renewed", name, () -> clients.renew(name, secret) && clients.disable(name))
                ? new Outcome.Secret(name, secret)
                : UNKNOWN;
    }

    /** From now on the client gets no token, and the tokens that it has do not count. */
    Outcome disable(String name) {
        return told("client.disabled", name, () -> clients.disable(name)) ? new Outcome.Done(name) : UNKNOWN;
    }

    /** Takes a disablement back; the secret is the one it had. */
    Outcome enable(String name) {
        if (name.equals(ClientRegistration.SAMPLE)) {
            return SAMPLE;
        }
        return told("client.enabled", name, () -> clients.enable(name)) ? new Outcome.Done(name) : UNKNOWN;
    }

    private Outcome add(Wanted wanted) {
        var secret = ClientSecrets.draw();
        try {
            told("client.registered", wanted.name(), () -> {
                clients.add(wanted.name(), secret, wanted.unit(), wanted.roles(), wanted.scopes(), wanted.terms());
                return clients.disable(wanted.name());
            });
            return new Outcome.Secret(wanted.name(), secret);
        } catch (DuplicateKeyException registeredAtTheSameTime) {
            return new Outcome.Refused("client.name.refused");
        }
    }

    /** Does something and, where it was done, tells of it; both commit together. */
    private boolean told(String event, String name, BooleanSupplier act) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var done = act.getAsBoolean();
            if (done) {
                events.publishEvent(new AccessChanged(event, name));
            }
            return done;
        }));
    }

    /** The message key of what is wrong with it. */
    private Optional<String> refusal(Wanted wanted) {
        if (!ClientRegistration.isAllowed(wanted.name()) || clients.exists(wanted.name())) {
            return Optional.of("client.name.refused");
        }
        if (wanted.roles().isEmpty() || !ClientRegistration.ROLES.containsAll(wanted.roles())) {
            return Optional.of("client.roles.refused");
        }
        if (!isSubjectAllowed(wanted)) {
            return Optional.of("client.subject.refused");
        }
        if (!isUnitAllowed(wanted)) {
            return Optional.of("client.unit.refused");
        }
        return wanted.scopes().isEmpty() ? Optional.of("client.scopes.refused") : refusal(wanted.terms());
    }

    private Optional<String> refusal(ClientTerms terms) {
        if (!isPurposeAllowed(terms.purpose())) {
            return Optional.of("client.purpose.refused");
        }
        if (!terms.isReasonAllowed()) {
            return Optional.of("client.reason.refused");
        }
        if (!terms.isTimeAllowed()) {
            return Optional.of("client.days.refused");
        }
        if (!areItemsAllowed(terms.items())) {
            return Optional.of("items.refused");
        }
        return terms.isQuotaAllowed() ? Optional.empty() : Optional.of("client.quota.refused");
    }

    private boolean isPurposeAllowed(@Nullable String purpose) {
        return purpose != null
                && purposes.map(known -> known.codes().contains(purpose)).orElse(true);
    }

    private boolean areItemsAllowed(Set<String> wanted) {
        return wanted.isEmpty() || items.map(known -> known.allows(wanted)).orElse(false);
    }

    /** An organisation's own program is that and nothing else. */
    private static boolean isSubjectAllowed(Wanted wanted) {
        return wanted.roles().contains(Role.SUBJECT)
                ? wanted.roles().size() == 1 && wanted.terms().isSubjectAllowed()
                : wanted.terms().subject() == null;
    }

    /** Without a unit a client sends for every unit, which is for the credit centre alone; an organisation belongs to none. */
    private boolean isUnitAllowed(Wanted wanted) {
        var unit = wanted.unit();
        if (wanted.roles().contains(Role.SUBJECT)) {
            return unit == null;
        }
        return unit == null
                ? wanted.roles().contains(Role.CREDIT_CENTRE)
                : organisation.find(unit).isPresent();
    }

    /**
     * What was typed and ticked.
     *
     * @param unit the code of an organisation unit, perhaps of one that does not exist
     */
    record Wanted(String name, @Nullable String unit, Set<Role> roles, Set<Scope> scopes, ClientTerms terms) {

        Wanted {
            name = name.strip();
            unit = unit == null || unit.isBlank() ? null : unit.strip();
            roles = Set.copyOf(roles);
            scopes = Set.copyOf(scopes);
        }

        /** The region that was chosen; public, because the page's expressions see nothing else. */
        public String region() {
            return unit == null ? "" : unit.substring(0, unit.indexOf('-'));
        }

        /** The department that was chosen. */
        public String department() {
            return unit == null ? "" : unit.substring(unit.indexOf('-') + 1);
        }
    }

    /** How an act of the administrator ended. */
    sealed interface Outcome {

        /** There is a new secret, to be shown now and never again. */
        record Secret(String name, String secret) implements Outcome {

            @Override
            public String toString() {
                return "Secret[name=" + name + "]";
            }
        }

        /** It is done. */
        record Done(String name) implements Outcome {}

        /** Nothing was done, for the reason at this message key. */
        record Refused(String reason) implements Outcome {}
    }
}
