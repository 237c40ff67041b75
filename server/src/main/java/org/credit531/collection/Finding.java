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
        return new Finding(code, column, shown(value == null ? "" : value), detail.toString());
    }

    /** Text of a file as it is shown and kept beside the file: shortened, and with � for what no database takes. */
    static String shown(String text) {
        String safe = text.replace('\u0000', '\uFFFD');
        return safe.length() > LONGEST_VALUE ? safe.substring(0, whole(safe, LONGEST_VALUE)) + "…" : safe;
    }

    /** A length that does not part the two halves of a character. */
    private static int whole(String text, int length) {
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }

    /** One sentence with place, reason and remedy. */
    public String message(Locale locale) {
        if (detail.equals("uscc") && Uscc.parse(value) instanceof Parsed.Refused<Uscc> refused) {
            return refused.refusal().message(locale);
        }
        return Texts.of("collection", "reason." + code, locale, column, value, detail);
    }
}
