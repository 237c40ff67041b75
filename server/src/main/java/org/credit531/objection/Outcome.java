package org.credit531.objection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an answer does to the record; the code is that of the event in the workflow. */
enum Outcome {
    /** The record goes. */
    DELETE,
    /** It is stated anew with other values. */
    CORRECT,
    /** It is stated anew with values that were missing. */
    COMPLETE,
    /** It is neither shown nor used any more. */
    STOP_DISCLOSURE,
    /** It stays as it is. */
    KEEP;

    /** The stable code. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Outcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }

    /** Whether the record is stated anew. */
    boolean restates() {
        return this == CORRECT || this == COMPLETE;
    }
}
