package org.credit531.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue items in force and the information units that provide them: the files in {@code catalogue/}, with the editions
 * laid over that two people have signed since.
 */
public interface Catalogue {

    /** Every item, in order of code. */
    List<Item> items();

    /** The item with this code, such as {@code construction-market-grade}. */
    Optional<Item> item(String code);

    /** The item as it held at a knowledge number, which may have come later; as shipped before its first edition. */
    default Optional<Item> item(String code, long knownAt) {
        return item(code);
    }

    /** The catalogue as the platform is shipped with, whatever has been signed since: what its models were written for. */
    default Catalogue asShipped() {
        return this;
    }

    /** Makes sure that what is asked next on this instance is not older than now; otherwise it may be for a moment. */
    default void lookAgain() {}

    /** Every information unit, in the order of the file. */
    List<InformationUnit> units();

    /** The information unit with this code, such as {@code transport}. */
    Optional<InformationUnit> unit(String code);

    /** The unified code of the agency that a unit's office in a region is itself, where it is one and its code is known. */
    default @Nullable String agency(String unit, String region) {
        return unit(unit).map(known -> known.agencyIn(region)).orElse(null);
    }

    /**
     * The item with this code, for code that holds a statement of it.
     *
     * @throws IllegalStateException where the catalogue no longer has it
     */
    default Item require(String code) {
        return item(code).orElseThrow(() -> new IllegalStateException("no catalogue item '" + code + "'"));
    }
}
