package org.credit531.client.command;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.credit531.trial.files.TerminalText;

/** The streams, the environment and the language of one run; text is UTF-8 in and out, whatever the system's locale. */
final class Terminal {

    private final InputStream in;
    private final OutputStream rawOut;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final Locale locale;
    private final ResourceBundle messages;

    Terminal(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, Locale locale) {
        this.in = in;
        this.rawOut = out;
        this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.environment = environment;
        this.locale = locale;
        this.messages = ResourceBundle.getBundle(
                "messages.client",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    InputStream in() {
        return in;
    }

    /** The output's bytes, for commands that print too much for a writer. */
    OutputStream rawOut() {
        out.flush();
        return rawOut;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    String environment(String name, String otherwise) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    Locale locale() {
        return locale;
    }

    ResourceBundle messages() {
        return messages;
    }

    /** A message of the bundle with its places filled. */
    String message(String key, Object... values) {
        return new MessageFormat(messages.getString(key), locale).format(values);
    }

    /** Prints a line; control characters in what others wrote must not steer the terminal. */
    void print(String line) {
        out.println(TerminalText.harmless(line));
    }

    /** Prints a line where it does not mix with results. */
    void tell(String line) {
        err.println(TerminalText.harmless(line));
    }
}
