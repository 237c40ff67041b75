package org.credit531.scoring.yaml;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Puts a finding into words of one language. */
final class FindingWording {

    static final String BUNDLE = "messages/lint";

    /** How the readers call what they read, as {@code an indicator}; the keys of a document stay as they are written. */
    private static final Pattern NAME = Pattern.compile("(an?|the) [a-z ]+");

    private final ResourceBundle messages;

    FindingWording(Locale locale) {
        this.messages = bundle(locale);
    }

    /** Never falls back to the language of the machine. */
    private static ResourceBundle bundle(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return ResourceBundle.getBundle(
                BUNDLE,
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text(String key, List<String> arguments) {
        var shown = arguments.stream().map(this::named).toArray();
        return new MessageFormat(messages.getString(key), Locale.ROOT).format(shown);
    }

    private String named(String argument) {
        var key = key(argument);
        return NAME.matcher(argument).matches() && messages.containsKey(key) ? messages.getString(key) : argument;
    }

    static String key(String name) {
        return "name." + name.replace(' ', '-');
    }
}
