package org.credit531.following;

import java.time.LocalDate;
import java.util.Locale;

/** How often at most an account is told. */
enum Rhythm {
    /** Once a day. */
    DAILY(1),
    /** Once a week. */
    WEEKLY(7),
    /** Never: the list alone is kept. */
    NEVER(0);

    private final int days;

    Rhythm(int days) {
        this.days = days;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Rhythm of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether an account that was last looked at on a day is to be told on another. */
    boolean isDue(LocalDate last, LocalDate today) {
        return this != NEVER && !last.plusDays(days).isAfter(today);
    }
}
