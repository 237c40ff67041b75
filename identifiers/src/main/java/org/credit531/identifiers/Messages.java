package org.credit531.identifiers;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this library, from {@code messages/identifiers*.properties}. */
final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    static String of(String prefix, Reason reason, int position, String detail, Locale locale) {
        String key = prefix + reason.code();
        ResourceBundle bundle = bundle(locale);
        String variant = detail.isEmpty() && bundle.containsKey(key + ".bare") ? key + ".bare" : key;
        return new MessageFormat(bundle.getString(variant), Locale.ROOT)
                .format(parts(reason, position, detail, locale));
    }

    static String of(String key, Locale locale) {
        return bundle(locale).getString(key);
    }

    private static Object[] parts(Reason reason, int position, String detail, Locale locale) {
        String place = Integer.toString(position);
        return switch (reason) {
            case WRONG_LENGTH -> {
                int slash = detail.indexOf('/');
                yield new Object[] {place, detail.substring(0, slash), detail.substring(slash + 1)};
            }
            case OTHER_SCHEME -> new Object[] {place, Scheme.of(detail).name(locale)};
            default -> new Object[] {place, detail};
        };
    }

    /** A locale that is only "zh" would miss the zh_CN file: every Chinese reader gets that one. */
    private static ResourceBundle bundle(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return ResourceBundle.getBundle(
                "messages.identifiers", chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT, NO_FALLBACK);
    }
}
