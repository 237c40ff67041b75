package org.credit531.edition;

import java.util.Locale;

/** The kinds of data files that may be changed while the platform runs. */
public enum Shelf {
    /** Catalogue items, {@code catalogue/items/*.yaml}. */
    ITEM,
    /** Acts and their articles, {@code law/*.yaml}. */
    ACT,
    /** Models of evaluation, {@code models/*.yaml}; an edition without a text ends one. */
    MODEL,
    /** Recalls: that a released version of a model was wrong, from which day on, and what holds in its place; named after the model. */
    RECALL;

    /** The word for it in addresses, tables and keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The shelf with this word.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Shelf of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
