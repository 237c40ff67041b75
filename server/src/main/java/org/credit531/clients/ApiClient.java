package org.credit531.clients;

import java.time.Instant;
import org.credit531.access.Identified;
import org.credit531.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A client of the REST interface, as its token and its registration describe it.
 *
 * @param visitor who it is
 * @param purpose the code of the purpose it was registered for, {@code null} if it states one with each request
 * @param expiresAt when its registration ends, {@code null} if it does not
 * @param quota how many requests a minute it may send, {@code null} if as many as the platform allows by itself
 */
record ApiClient(
        Visitor visitor,
        @Nullable String purpose,
        @Nullable Instant expiresAt,
        @Nullable Integer quota) implements Identified, AuthenticatedPrincipal {

    @Override
    public String getName() {
        return visitor.name();
    }
}
