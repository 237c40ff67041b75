package org.credit531.collection;

import java.util.Locale;
import org.credit531.identifiers.Parsed;
import org.credit531.identifiers.Uscc;
import org.credit531.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one value of a row.
 *
 * @param code a stable code, such as {@code check-character} or {@code not-a-date}
 * @param column the heading of its column, empty where the finding is about the whole row
 * @param value the value as received
 * @param detail what the message needs besides, such as the longest length allowed
 */
public record Finding(String code, String column, String value, String detail) {

    static final int LONGEST_VALUE = 500;

    static Finding of(String code, String column, @Nullable String value, Object detail) {
        String shown = value == null ? "" : value;
        return new Finding(
                code,
                column,
                shown.length() > LONGEST_VALUE ? shown.substring(0, LONGEST_VALUE) + "…" : shown,
                detail.toString());
    }

    /** One sentence with place, reason and remedy. */
    public String message(Locale locale) {
        if (detail.equals("uscc") && Uscc.parse(value) instanceof Parsed.Refused<Uscc> refused) {
            return refused.refusal().message(locale);
        }
        return Texts.of("collection", "reason." + code, locale, column, value, detail);
    }
}
