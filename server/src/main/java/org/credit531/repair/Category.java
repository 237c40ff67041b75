package org.credit531.repair;

import java.util.Locale;

/** How grave a matter is, the lightest first. */
enum Category {
    /** Left to the rules of the department that determines it. */
    SECTOR,
    MINOR,
    GENERAL,
    SERIOUS;

    /** The stable code, in data, the database and the keys of messages. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Category of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
