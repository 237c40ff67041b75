package org.credit531.clients;

import java.util.Set;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Registers programs for tests of other contexts; the secret of each is its name. */
public final class Programs {

    private Programs() {}

    /** A program that may do what these roles may, with tokens for these scopes, for an organisation unit or for all. */
    public static void register(
            BeanFactory platform, String name, @Nullable String organisation, Set<Role> roles, Set<Scope> scopes) {
        platform.getBean(ApiClients.class).add(name, name, organisation, roles, scopes);
    }

    /** A program with tokens for everything that works with the records of these items alone. */
    public static void registerFor(
            BeanFactory platform, String name, String organisation, Set<Role> roles, Set<String> items) {
        var terms = new ClientTerms(null, "", null, ClientTerms.MOST_REQUESTS, items, null);
        platform.getBean(ApiClients.class).add(name, name, organisation, roles, Set.of(Scope.values()), terms);
    }

    /** The own program of an organisation, with tokens for everything. */
    public static void registerOf(BeanFactory platform, String name, String subject) {
        var terms = new ClientTerms(null, "", null, ClientTerms.MOST_REQUESTS, Set.of(), subject);
        platform.getBean(ApiClients.class).add(name, name, null, Set.of(Role.SUBJECT), Set.of(Scope.values()), terms);
    }
}
