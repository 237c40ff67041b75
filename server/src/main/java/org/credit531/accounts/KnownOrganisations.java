package org.credit531.accounts;

import java.util.Optional;

/** The organisations that may have an account of their own. Declared here and answered by the context that knows subjects. */
public interface KnownOrganisations {

    /** The organisation, never a natural person, that is known under a unified code as somebody typed it. */
    Optional<Known> find(String typed);

    /**
     * An organisation.
     *
     * @param code its unified code
     * @param region where it is registered, six digits; empty where its code does not tell
     */
    record Known(String code, String region) {}
}
