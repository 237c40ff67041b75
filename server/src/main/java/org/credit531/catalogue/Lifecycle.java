package org.credit531.catalogue;

import java.util.Set;

/**
 * How the registrar's records tell that a subject has come to its end.
 *
 * @param status the field of coded values that states the subject's standing
 * @param ended its codes that mean the end
 */
public record Lifecycle(String status, Set<String> ended) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    public Lifecycle {
        ended = ended == null ? Set.of() : Set.copyOf(ended);
        if (status == null || ended.isEmpty()) {
            throw new IllegalArgumentException("lifecycle: needs status and the codes that mean the end");
        }
    }
}
