package org.credit531.collection;

import java.util.Locale;

/** What became of a quarantined row; every one is in exactly one state. */
public enum RowState {
    /** Not dealt with yet. */
    OPEN,
    /** Somebody corrected it, and it was taken in a batch of its own. */
    CORRECTED,
    /** Its unit says that it is no record to be taken. */
    DROPPED,
    /** Its party became known, and it was taken as it is. */
    ATTRIBUTED_LATER,
    /** It came as a correction and was still wrong: it is open in the batch that it came from. */
    RETURNED;

    /** Its name in interfaces and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RowState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
