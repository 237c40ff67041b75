package org.credit531.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of {@code messages/<context>.properties} for code outside a request, such as API messages and findings. */
public final class Texts {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text with this key in the reader's language, its arguments filled in. */
    public static String of(String context, String key, Locale locale, Object... arguments) {
        Locale supported = locale.getLanguage().equals("en") ? Locale.ROOT : Locale.SIMPLIFIED_CHINESE;
        String pattern = ResourceBundle.getBundle("messages." + context, supported, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
