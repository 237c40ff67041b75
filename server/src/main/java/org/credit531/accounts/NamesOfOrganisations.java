package org.credit531.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Under which names people come in for an organisation, so that it sees one that is none of its people. */
public interface NamesOfOrganisations {

    /** Those of an organisation, who came in last first. */
    List<Named> of(String subject);

    /**
     * An account of an organisation.
     *
     * @param account its name
     * @param signedInAt when somebody came in with it last, {@code null} where nobody has since this is noted
     * @param password whether it has a password, so that one comes in without a letter
     * @param disabled whether nobody comes in with it
     */
    record Named(String account, @Nullable Instant signedInAt, boolean password, boolean disabled) {}
}
