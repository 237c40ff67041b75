package org.credit531.language;

import java.util.Locale;

/**
 * A text that stands in data, in Chinese and in English; neither may be empty.
 *
 * @param zh the Chinese text, the one that counts
 * @param en the English text
 */
public record Label(String zh, String en) {

    public Label {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a label needs a text in zh and in en");
        }
    }

    /** The text in the reader's language: English for English, Chinese for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
