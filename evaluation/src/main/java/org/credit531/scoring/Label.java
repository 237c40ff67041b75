package org.credit531.scoring;

import java.util.Locale;

/**
 * A name in both languages.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Label(String zh, String en) {

    /** The Chinese name for any Chinese locale, otherwise the English one. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
