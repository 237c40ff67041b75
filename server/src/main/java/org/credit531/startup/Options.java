package org.credit531.startup;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./run} was asked for.
 *
 * @param port the port of the pages and the interface; 0 for any that is free
 * @param data the data folder
 * @param sample how large a sample to load into an empty platform: none, small or medium
 * @param browser whether to open a browser when ready
 */
record Options(int port, Path data, String sample, boolean browser) {

    static final String USAGE = """
            Usage: ./run [--port N] [--data DIR] [--sample none|small|medium] [--no-browser]

              --port N       port of the pages and the REST interface (8531)
              --data DIR     folder of the database, keys and logs (./data)
              --sample SIZE  invented data for an empty platform: none, small, medium (small)
              --no-browser   do not open a browser when ready
              --help         this text

            Beside it: ./run backup [--data DIR] FILE
                       ./run restore [--data DIR] [--vault-key FILE] [--removals FILE] FILE
                       ./run verify-ledger [--data DIR] [--roots FILE]
                       ./run rotate-key [--data DIR]
            """;

    private static final int DEFAULT_PORT = 8531;
    private static final int LAST_PORT = 65535;
    // The smallest is for tests of the process, and no promise.
    private static final Set<String> SAMPLES = Set.of("none", "tiny", "small", "medium");

    /** What is asked for when nothing is: the data folder lies in the folder of the program. */
    static Options defaults() {
        return new Options(DEFAULT_PORT, Path.of(System.getProperty("credit531.home", "."), "data"), "small", true);
    }

    /** Reads the arguments, or says which one is wrong. */
    static Options of(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var options = defaults();
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private Options with(String argument, Deque<String> rest) {
        var equals = argument.indexOf('=');
        if (argument.startsWith("--") && equals > 0) {
            rest.push(argument.substring(equals + 1));
            return with(argument.substring(0, equals), rest);
        }
        return switch (argument) {
            case "--port" -> new Options(portOf(value(argument, rest.poll())), data, sample, browser);
            case "--data" -> new Options(port, Path.of(value(argument, rest.poll())), sample, browser);
            case "--sample" -> new Options(port, data, sampleOf(value(argument, rest.poll())), browser);
            case "--no-browser" -> new Options(port, data, sample, false);
            default -> throw wrong("Unknown option " + argument);
        };
    }

    static String value(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong("Option " + option + " needs a value");
        }
        return value;
    }

    private static int portOf(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Refused below, with the numbers that are out of range.
        }
        throw wrong("Option --port needs a number from 0 to " + LAST_PORT + ", not " + text);
    }

    private static String sampleOf(String text) {
        if (!SAMPLES.contains(text)) {
            throw wrong("Option --sample needs none, small or medium, not " + text);
        }
        return text;
    }

    static StartupProblem wrong(String message) {
        return new StartupProblem(ExitCode.USAGE, message + " (./run --help lists the options)");
    }
}
