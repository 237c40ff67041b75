package org.credit531.removal;

import java.util.Locale;
import java.util.MissingResourceException;
import org.credit531.language.Texts;

/** What copies are called; one that an earlier release had and this one has not is called by its code. */
final class CopyNames {

    private CopyNames() {}

    static String name(String participant, Locale locale) {
        return text("removal.copy." + participant, participant, locale);
    }

    /** What happens to it. */
    static String what(String participant, Locale locale) {
        return text("removal.copy." + participant + ".what", "", locale);
    }

    private static String text(String key, String otherwise, Locale locale) {
        try {
            return Texts.of("removal", key, locale);
        } catch (MissingResourceException _) {
            return otherwise;
        }
    }
}
