package org.credit531.access;

import org.springframework.security.core.AuthenticatedPrincipal;

/** A client of the REST interface, as its token and its registration describe it. */
record ApiClient(Visitor visitor) implements Identified, AuthenticatedPrincipal {

    @Override
    public String getName() {
        return visitor.name();
    }
}
