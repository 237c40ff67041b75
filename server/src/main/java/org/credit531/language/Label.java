package org.credit531.language;

import java.util.Locale;
import java.util.function.Function;

/**
 * A text that stands in data, in Chinese and in English; neither may be empty.
 *
 * @param zh the Chinese text, the one that counts
 * @param en the English text
 */
public record Label(String zh, String en) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    public Label {
        if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("a label needs a text in zh and in en");
        }
    }

    /** The text in the reader's language: English for English, Chinese for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }

    /** Both texts in one line, where readers of either language come upon it. */
    public String both() {
        return zh + " / " + en;
    }

    /** What somebody says in each of the two languages. */
    public static Label of(Function<Locale, String> said) {
        return new Label(said.apply(Locale.SIMPLIFIED_CHINESE), said.apply(Locale.ENGLISH));
    }
}
