package org.credit531.cluster;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The streams and the language of one run, chosen as the command line chooses it.
 *
 * @param out takes what came out
 * @param err takes what is told beside it
 */
record Terminal(PrintWriter out, PrintWriter err, Locale locale, ResourceBundle messages) {

    private static final String OPTION = "--language";

    static Terminal of(OutputStream out, OutputStream err, String[] arguments, Map<String, String> environment) {
        var locale = language(arguments, environment).toLowerCase(Locale.ROOT).startsWith("zh")
                ? Locale.SIMPLIFIED_CHINESE
                : Locale.ENGLISH;
        return new Terminal(
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                locale,
                ResourceBundle.getBundle(
                        "messages.cluster",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    private static String language(String[] arguments, Map<String, String> environment) {
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].startsWith(OPTION + "=")) {
                return arguments[index].substring(OPTION.length() + 1);
            }
            if (arguments[index].equals(OPTION) && index + 1 < arguments.length) {
                return arguments[index + 1];
            }
        }
        return Stream.of("CREDIT531_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("en");
    }

    /** A message with its places filled. */
    String message(String key, Object... values) {
        return new MessageFormat(messages.getString(key), locale).format(values);
    }

    /** Prints a line of what came out. */
    void print(String line) {
        out.println(harmless(line));
    }

    /** Prints a line beside it. */
    void tell(String line) {
        err.println(harmless(line));
    }

    /** Control characters in what others wrote must not steer the terminal. */
    private static String harmless(String line) {
        return line.replaceAll("[\\p{Cntrl}&&[^\\t]]", "\uFFFD");
    }
}
