package org.credit531.access;

import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The catalogue items to which an account or a client can be limited. Declared here and answered by the catalogue, which
 * knows them.
 */
public interface ItemDirectory {

    /** How many items a limit may name: whoever works with more than these works for the whole unit. */
    int MOST = 10;

    /** Codes and names in the reader's language, in the order in which they are shown. */
    SequencedMap<String, String> names(Locale locale);

    /** Whether these can be a limit: each is an item, and there are not too many. No item at all is no limit. */
    default boolean allows(Set<String> items) {
        return items.size() <= MOST && names(Locale.ENGLISH).keySet().containsAll(items);
    }
}
