package org.credit531.collection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which quarantined rows of a batch somebody wants to see.
 *
 * @param code the code of their first finding; {@code null} for all
 * @param state the code of their state; {@code null} for all
 */
record QuarantineFilter(@Nullable String code, @Nullable String state) {

    static final QuarantineFilter ALL = new QuarantineFilter(null, null);
    static final QuarantineFilter OPEN = new QuarantineFilter(null, RowState.OPEN.code());

    /** What a form leaves empty is not asked for, nor a state that does not exist. */
    QuarantineFilter {
        code = code == null || code.isBlank() ? null : code.strip();
        String asked = state;
        boolean known =
                Arrays.stream(RowState.values()).anyMatch(one -> one.code().equals(asked));
        state = known ? state : null;
    }

    /** Whether anything is left out. */
    boolean filters() {
        return code != null || state != null;
    }
}
