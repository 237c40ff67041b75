package org.credit531.clients;

import java.util.List;

/** The purposes for which somebody may look into files; answered by the ledger, which notes them. */
public interface PurposeCodes {

    /** The stable codes; {@code audit.purpose.<code>} says each in words. */
    List<String> codes();
}
