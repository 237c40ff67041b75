package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.credit531.trial.files.TerminalText;

/** Runs the command line on streams of the test. */
record Session(int exitCode, String out, String err) {

    static Session of(Map<String, String> environment, InputStream in, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = run(environment, in, out, err, arguments);
        return new Session(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    static Session of(String... arguments) {
        return of(Map.of(), InputStream.nullInputStream(), arguments);
    }

    static Session withInput(String input, String... arguments) {
        return of(Map.of(), new ByteArrayInputStream(input.getBytes(UTF_8)), arguments);
    }

    static int run(
            Map<String, String> environment, InputStream in, OutputStream out, OutputStream err, String... arguments) {
        var terminal = new Terminal(in, out, err, environment, TerminalText.language(arguments, environment));
        return Credit531Command.run(arguments, terminal);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
