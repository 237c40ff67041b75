package org.credit531.scoring.yaml;

import java.util.List;
import java.util.Locale;

/**
 * One mistake in a document: where it is, what is wrong and what to do about it, in both languages.
 *
 * @param file name of the document as the caller gave it
 * @param line line in the document, counted from 1
 * @param mistake what it is: a key of the bundle {@code messages/lint}, with {@code .remedy} that of what to write instead
 * @param arguments what both texts name, in the order of their places
 */
public record Finding(String file, int line, String mistake, List<String> arguments) {

    /** Copies the list. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** What is wrong; Chinese for any Chinese locale, otherwise English. */
    public String reason(Locale locale) {
        return new FindingWording(locale).text(mistake, arguments);
    }

    /** What to write instead. */
    public String remedy(Locale locale) {
        return new FindingWording(locale).text(mistake + ".remedy", arguments);
    }

    /** Reason and remedy in one text, without the place. */
    public String message(Locale locale) {
        return reason(locale) + new FindingWording(locale).text("colon", List.of()) + remedy(locale);
    }

    /** The form compilers use, so that editors can jump to the line. */
    public String text(Locale locale) {
        return file + ":" + line + ": " + message(locale);
    }

    /** The text in English, for those who develop. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
