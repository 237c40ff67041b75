package org.credit531.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another version of an item comes into force in the transaction under way; listeners do what follows from it in the same
 * transaction, in which the catalogue already answers with the new version.
 *
 * @param knowledge the number of the commit
 * @param today the day of the change
 * @param before the version that held until now, {@code null} for a new item
 * @param after the version that holds from now on
 */
public record ItemChanged(
        long knowledge, LocalDate today, @Nullable Item before, Item after) {

    /** Whether its records are read otherwise than before. */
    public boolean readsOtherwise() {
        return before != null && after.upcasts().size() > before.upcasts().size();
    }
}
