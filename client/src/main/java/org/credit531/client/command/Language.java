package org.credit531.client.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The two languages of the platform, and which of them is meant. */
enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private static final String OPTION = "--language";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /**
     * The language asked for: needed before the arguments are parsed, because help is a message too. Without the option
     * the environment decides: CREDIT531_LANGUAGE, then LC_ALL, LC_MESSAGES and LANG.
     */
    static Language chosen(String[] arguments, Map<String, String> environment) {
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].equals(OPTION) && index + 1 < arguments.length) {
                return of(arguments[index + 1]);
            }
            if (arguments[index].startsWith(OPTION + "=")) {
                return of(arguments[index].substring(OPTION.length() + 1));
            }
        }
        return fromEnvironment(environment);
    }

    private static Language fromEnvironment(Map<String, String> environment) {
        for (var name : new String[] {"CREDIT531_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = Optional.ofNullable(environment.get(name)).orElse("");
            if (!value.isEmpty()) {
                return of(value);
            }
        }
        return EN;
    }

    private static Language of(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }
}
