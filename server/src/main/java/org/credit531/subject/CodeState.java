package org.credit531.subject;

import java.util.Locale;

/** What stands behind a subject's code. */
public enum CodeState {
    /** Valid by its check character, not yet seen from a registrar. */
    UNCONFIRMED,
    /** Stated by the registrar. */
    CONFIRMED,
    /** Contested, so nothing should rest on it alone. */
    DISPUTED;

    /** Its name in interfaces. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CodeState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
