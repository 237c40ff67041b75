package org.credit531.startup;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code backup} or {@code restore} was asked for.
 *
 * @param data the data folder
 * @param file the backup
 * @param vaultKey for a restore, the master key that is in no backup
 * @param removals for a restore, the journal of what was removed after the backup
 */
record CommandOptions(
        Path data,
        Path file,
        @Nullable Path vaultKey,
        @Nullable Path removals) {

    /** Reads the arguments that begin with the command's name, or says what is wrong. */
    static CommandOptions of(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var command = rest.pop();
        var data = Options.defaults().data();
        Path file = null;
        Path vaultKey = null;
        Path removals = null;
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            if (argument.equals("--data")) {
                data = Path.of(Options.value(argument, rest.poll()));
            } else if (argument.equals("--vault-key") && command.equals("restore")) {
                vaultKey = Path.of(Options.value(argument, rest.poll()));
            } else if (argument.equals("--removals") && command.equals("restore")) {
                removals = Path.of(Options.value(argument, rest.poll()));
            } else if (argument.startsWith("-") || file != null) {
                throw Options.wrong("Unknown argument of %s: %s".formatted(command, argument));
            } else {
                file = Path.of(argument);
            }
        }
        if (file == null) {
            throw Options.wrong("The command " + command + " needs the name of a backup file");
        }
        return new CommandOptions(data.toAbsolutePath(), file.toAbsolutePath(), vaultKey, removals);
    }
}
