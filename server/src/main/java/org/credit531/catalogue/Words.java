package org.credit531.catalogue;

import java.util.Locale;

/** How constants are written in data files and keys of messages. */
final class Words {

    private Words() {}

    /** The constant in lower case with hyphens, such as {@code organisation-number}. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
