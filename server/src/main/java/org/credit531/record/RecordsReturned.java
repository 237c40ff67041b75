package org.credit531.record;

import java.util.Map;

/**
 * Records told facts that had been removed from the subject that they came to, and were taken out in the transaction under way.
 *
 * @param knowledge the number of the commit
 * @param removedIn by article under which the facts had gone, the number of the commit that removed them; the latest of several
 */
public record RecordsReturned(long knowledge, Map<String, Long> removedIn) {

    public RecordsReturned {
        removedIn = Map.copyOf(removedIn);
    }
}
