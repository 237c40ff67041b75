package org.credit531.identifiers;

import java.util.Locale;

/**
 * The kind of department that registers a subject: the first character of a unified code.
 *
 * @param code the character
 * @param chinese the name in Chinese
 * @param english the name in English
 */
public record Registrar(char code, String chinese, String english) {

    /** The name for people: Chinese for a Chinese locale, English for any other. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
