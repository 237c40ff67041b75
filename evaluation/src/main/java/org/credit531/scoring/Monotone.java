package org.credit531.scoring;

import java.util.Locale;

/** The direction in which the bins of an indicator may only go: more records, a larger amount, a higher age. */
public enum Monotone {
    /** More never lowers the points. */
    RISING,
    /** More never raises the points. */
    FALLING;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean allows(long before, long after) {
        return this == RISING ? before <= after : before >= after;
    }
}
