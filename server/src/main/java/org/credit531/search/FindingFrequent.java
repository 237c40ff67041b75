package org.credit531.search;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Looks for what so many names have that to read the first names there are is quicker than the index: without a filter in the order
 * in which names came, with one among those that it admits. Never asks the index, which would read every name that has it.
 */
@Component
class FindingFrequent {

    /** More names than these have what is looked for. */
    static final long FREQUENT = 50_000;

    /** So many names are read where no filter is set. */
    static final int FIRST = 100_000;

    private final JdbcPublicNames names;
    private final JdbcFilteredNames filtered;

    FindingFrequent(JdbcPublicNames names, JdbcFilteredNames filtered) {
        this.names = names;
        this.filtered = filtered;
    }

    First first(String pattern, Reach reach) {
        if (reach.isOfAll()) {
            return new First(names.among(FIRST, pattern, reach, reach.names()), true);
        }
        List<Hit> hits = filtered.among(pattern, reach);
        return new First(hits, hits.size() >= reach.names() || filtered.areMore(reach));
    }

    /**
     * What is found among the first names.
     *
     * @param isLeast whether there may be more among those that were not read
     */
    record First(List<Hit> hits, boolean isLeast) {}
}
