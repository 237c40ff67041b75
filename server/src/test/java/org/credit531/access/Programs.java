package org.credit531.access;

import java.util.Set;
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
}
