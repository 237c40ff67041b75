package org.credit531.client;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name in Chinese and in English. */
public record Label(@Nullable String zh, @Nullable String en) {

    /** The name in a language, or in the other one where it is missing. */
    public String in(Locale language) {
        var first = language.getLanguage().equals("zh") ? zh : en;
        var second = language.getLanguage().equals("zh") ? en : zh;
        if (first != null) {
            return first;
        }
        return second == null ? "" : second;
    }
}
