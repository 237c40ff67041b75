package org.credit531.trial.files;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How a command on a terminal speaks: in which language, and what it never prints. */
public final class TerminalText {

    private static final String OPTION = "--language";

    private TerminalText() {}

    /**
     * The language asked for: needed before the arguments are parsed, because help is a message too. Without the option
     * the environment decides: CREDIT531_LANGUAGE, then LC_ALL, LC_MESSAGES and LANG. Chinese, or English for any other.
     */
    public static Locale language(String[] arguments, Map<String, String> environment) {
        String name = asked(arguments, environment).toLowerCase(Locale.ROOT);
        return name.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static String asked(String[] arguments, Map<String, String> environment) {
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].equals(OPTION) && index + 1 < arguments.length) {
                return arguments[index + 1];
            }
            if (arguments[index].startsWith(OPTION + "=")) {
                return arguments[index].substring(OPTION.length() + 1);
            }
        }
        return Stream.of("CREDIT531_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("en");
    }

    /** A line without control characters, tabs apart: those in what others wrote must not steer the terminal. */
    public static String harmless(String line) {
        return line.chars().noneMatch(Character::isISOControl) ? line : line.replaceAll("[\\p{Cc}&&[^\\t]]", "\uFFFD");
    }
}
