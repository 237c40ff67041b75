package org.credit531.record;

import java.util.Set;

/**
 * Records told facts that had been removed from the subject that they came to, and were taken out in the transaction under way.
 *
 * @param knowledge the number of the commit
 * @param articles the articles under which the facts had gone
 */
public record RecordsReturned(long knowledge, Set<String> articles) {

    public RecordsReturned {
        articles = Set.copyOf(articles);
    }
}
