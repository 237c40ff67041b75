package org.credit531.scoring;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.credit531.scoring.Reason.Argument;
import org.credit531.scoring.Reason.Code;

/** Puts a part of a reason into words of one language. */
final class ReasonWording {

    static final String BUNDLE = "messages/scoring";

    private final ResourceBundle messages;
    private final Names names;
    private String field = "";

    ReasonWording(Locale locale, Names names) {
        this.messages = bundle(locale);
        this.names = names;
    }

    /** Never falls back to the language of the machine. */
    private static ResourceBundle bundle(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return ResourceBundle.getBundle(
                BUNDLE,
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String separator() {
        return messages.getString("separator");
    }

    String text(Code code, List<String> values) {
        if (values.size() != code.arguments().size()) {
            throw new IllegalArgumentException("The reason " + code.key() + " has " + values.size() + " arguments, not "
                    + code.arguments().size() + ": pass it as it was stored");
        }
        var shown = new Object[values.size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = shown(code.arguments().get(i), values.get(i));
        }
        return new MessageFormat(messages.getString("reason." + code.key()), Locale.ROOT).format(shown);
    }

    private String shown(Argument argument, String value) {
        return switch (argument) {
            case ITEM -> names.item(value);
            case ARTICLE -> names.article(value);
            case FIELD -> field(value);
            case VALUE -> names.value(field, value);
            case SPAN -> span(value);
            case POINTS -> Points.plain(Long.parseLong(value)).replace('-', '−');
            case TYPE -> messages.getString("type." + value);
            case TEXT -> value;
        };
    }

    private String field(String value) {
        field = value;
        return names.field(value);
    }

    private String span(String value) {
        int space = value.indexOf(' ');
        try {
            return MessageFormat.format(
                    messages.getString("span." + value.substring(space + 1)), value.substring(0, space));
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("The span " + value + " has no words: pass the reason as stored", e);
        }
    }
}
