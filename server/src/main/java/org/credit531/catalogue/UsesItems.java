package org.credit531.catalogue;

import java.util.List;
import org.credit531.language.Label;

/**
 * Tells what of a context uses the records of catalogue items. Each context that uses some answers with a bean, so that an
 * item's page can say where its records lead without the catalogue knowing the contexts above it (design decision 15).
 */
public interface UsesItems {

    /** Every use, asked anew each time. */
    List<Use> uses();

    /**
     * A use of an item.
     *
     * @param item the item's code
     * @param name what uses it
     * @param address its page
     */
    record Use(String item, Label name, String address) {}
}
