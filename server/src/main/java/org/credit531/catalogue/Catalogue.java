package org.credit531.catalogue;

import java.util.List;
import java.util.Optional;

/** The catalogue items in force and the information units that provide them, read from {@code catalogue/}. */
public interface Catalogue {

    /** Every item, in order of code. */
    List<Item> items();

    /** The item with this code, such as {@code construction-market-grade}. */
    Optional<Item> item(String code);

    /** Every information unit, in the order of the file. */
    List<InformationUnit> units();

    /** The information unit with this code, such as {@code transport}. */
    Optional<InformationUnit> unit(String code);

    /**
     * The item with this code, for code that holds a statement of it.
     *
     * @throws IllegalStateException where the catalogue no longer has it
     */
    default Item require(String code) {
        return item(code).orElseThrow(() -> new IllegalStateException("no catalogue item '" + code + "'"));
    }
}
