package org.credit531.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.credit531.client.command.Main;

/** The command line, run in this process against a platform under test. */
final class CommandLine {

    private final int port;

    CommandLine(int port) {
        this.port = port;
    }

    /** What a command printed, and its exit code. */
    record Ran(int exit, String out, String err) {}

    Ran run(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    Ran run(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--language", "en"));
        var environment = Map.of("CREDIT531_SERVER", "http://localhost:" + port);
        int exit = Main.run(in, out, err, environment, all.toArray(String[]::new));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
