package org.credit531.identifiers;

import java.util.Locale;

/**
 * What a reader should know about a code that was accepted.
 *
 * @param reason what is unusual
 * @param position the character, counted from 1; 0 when the whole code is meant
 * @param detail as for {@link Refusal}
 */
public record Warning(Reason reason, int position, String detail) {

    /** One sentence: Chinese for a Chinese locale, English for any other. */
    public String message(Locale locale) {
        return Messages.of("warning.", reason, position, detail, locale);
    }
}
