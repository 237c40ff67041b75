package org.credit531.startup;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code verify-ledger} was asked for.
 *
 * @param data the data folder
 * @param roots a kept copy of the published roots, {@code null} for none
 */
record VerifyOptions(Path data, @Nullable Path roots) {

    /** Reads the arguments that begin with the command's name, or says what is wrong. */
    static VerifyOptions of(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        rest.pop();
        var data = Options.defaults().data();
        Path roots = null;
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            switch (argument) {
                case "--data" -> data = Path.of(Options.value(argument, rest.poll()));
                case "--roots" -> roots = Path.of(Options.value(argument, rest.poll()));
                default -> throw Options.wrong("Unknown argument of verify-ledger: " + argument);
            }
        }
        return new VerifyOptions(data.toAbsolutePath(), roots);
    }
}
