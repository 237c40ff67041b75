package org.credit531.cluster;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.credit531.trial.files.TerminalText;

/**
 * The streams and the language of one run, chosen as the command line chooses it.
 *
 * @param out takes what came out
 * @param err takes what is told beside it
 */
record JobOutput(PrintWriter out, PrintWriter err, Locale locale, ResourceBundle messages) {

    static JobOutput of(OutputStream out, OutputStream err, String[] arguments, Map<String, String> environment) {
        var locale = TerminalText.language(arguments, environment);
        return new JobOutput(
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                locale,
                ResourceBundle.getBundle(
                        "messages.cluster",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** A message with its places filled. */
    String message(String key, Object... values) {
        return new MessageFormat(messages.getString(key), locale).format(values);
    }

    /** Prints a line of what came out. */
    void print(String line) {
        out.println(TerminalText.harmless(line));
    }

    /** Prints a line beside it. */
    void tell(String line) {
        err.println(TerminalText.harmless(line));
    }
}
