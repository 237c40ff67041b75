package org.credit531.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.credit531.language.Texts;

/** How long ago something was, as people say it: in minutes, hours or days, rounded down. */
public final class Ago {

    private static final int HOURS_OF_TWO_DAYS = 48;

    private Ago() {}

    /** For example "2 h ago"; what is to come, as by a clock that runs behind, was just now. */
    public static String of(Instant then, Instant now, Locale locale) {
        Duration past = Duration.between(then, now);
        if (past.toMinutes() < 1) {
            return Texts.of("web", "ago.now", locale);
        }
        if (past.toHours() < 1) {
            return Texts.of("web", "ago.minutes", locale, past.toMinutes());
        }
        if (past.toHours() < HOURS_OF_TWO_DAYS) {
            return Texts.of("web", "ago.hours", locale, past.toHours());
        }
        return Texts.of("web", "ago.days", locale, past.toDays());
    }
}
