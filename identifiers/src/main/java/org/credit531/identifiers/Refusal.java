package org.credit531.identifiers;

import java.util.Locale;

/**
 * Why a text was refused, and where. Never holds the text itself, so it may be logged and stored.
 *
 * @param reason what is wrong
 * @param position the character, counted from 1; 0 when the whole text is meant
 * @param detail what the reason needs to be useful, as {@link Reason} says; empty when nothing
 */
public record Refusal(Reason reason, int position, String detail) {

    static Refusal whole(Reason reason) {
        return new Refusal(reason, 0, "");
    }

    static Refusal length(int found, int expected) {
        return new Refusal(Reason.WRONG_LENGTH, 0, found + "/" + expected);
    }

    static Refusal other(Scheme scheme, int position) {
        return new Refusal(Reason.OTHER_SCHEME, position, scheme.code());
    }

    /** One sentence with the place, the reason and the remedy: Chinese for a Chinese locale, English for any other. */
    public String message(Locale locale) {
        return Messages.of("refused.", reason, position, detail, locale);
    }
}
