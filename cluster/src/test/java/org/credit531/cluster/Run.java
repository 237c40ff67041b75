package org.credit531.cluster;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run of the job, or of the command line, printed. */
record Run(int exitCode, String out, String err) {

    /** The job, on two cores of this process if the arguments do not say otherwise. */
    static Run spark(List<String> arguments) {
        var all = new ArrayList<>(arguments);
        if (!arguments.contains("--master")) {
            all.addAll(List.of("--master", "local[2]"));
        }
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = Main.run(out, err, Map.of(), all.toArray(String[]::new));
        return of(exitCode, out, err);
    }

    /** The command line. */
    static Run command(List<String> arguments) {
        var all = new ArrayList<>(List.of("trial"));
        all.addAll(arguments);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = org.credit531.client.command.Main.run(
                InputStream.nullInputStream(), out, err, Map.of(), all.toArray(String[]::new));
        return of(exitCode, out, err);
    }

    private static Run of(int exitCode, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
