package org.credit531.objection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody finds wrong (Zhejiang Regulation, article 30). */
enum Ground {
    /** It did not happen so. */
    FACTUAL_ERROR,
    /** It is written wrong. */
    TEXT_ERROR,
    /** Something is missing. */
    OMISSION,
    /** It should no longer be shown. */
    TERM_OVER,
    /** Something else. */
    OTHER;

    /** The stable code; templates ask for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Ground> of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }
}
