package org.credit531.record;

import java.util.Set;

/**
 * The term of records was over, and they were taken out in the transaction under way.
 *
 * @param knowledge the number of the removal
 * @param articles the articles under which they went
 */
public record RecordsExpired(long knowledge, Set<String> articles) {

    public RecordsExpired {
        articles = Set.copyOf(articles);
    }
}
