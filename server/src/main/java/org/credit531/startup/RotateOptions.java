package org.credit531.startup;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What {@code rotate-key} was asked for.
 *
 * @param data the data folder
 */
record RotateOptions(Path data) {

    /** Reads the arguments that begin with the command's name, or says what is wrong. */
    static RotateOptions of(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        rest.pop();
        var data = Options.defaults().data();
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            if (!argument.equals("--data")) {
                throw Options.wrong("Unknown argument of rotate-key: " + argument);
            }
            data = Path.of(Options.value(argument, rest.poll()));
        }
        return new RotateOptions(data.toAbsolutePath());
    }
}
