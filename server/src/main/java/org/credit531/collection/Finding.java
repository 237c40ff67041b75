package org.credit531.collection;

import java.util.Locale;
import org.credit531.collection.files.ShownText;
import org.credit531.identifiers.Codes;
import org.credit531.identifiers.Identification;
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

    static Finding of(String code, String column, @Nullable String value, Object detail) {
        return new Finding(code, column, ShownText.of(value == null ? "" : value), detail.toString());
    }

    /** One sentence with place, reason and remedy. */
    public String message(Locale locale) {
        String number = Width.narrow(value);
        boolean organisation = detail.equals(PartyNumbers.DETAIL);
        if (organisation && Codes.identify(number) instanceof Identification.Unknown unknown) {
            return unknown.refusal().message(locale);
        }
        if ((organisation || detail.equals("uscc")) && Uscc.parse(number) instanceof Parsed.Refused<Uscc> refused) {
            return refused.refusal().message(locale);
        }
        return Texts.of("collection", "reason." + code, locale, column, value, detail);
    }
}
