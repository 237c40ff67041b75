package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.credit531.exchange.Exchange;
import org.credit531.exchange.Format;
import org.credit531.exchange.Note;
import org.credit531.exchange.RefusedFile;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.credit531.scoring.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code model}: models in the formats of others, without a server; the files are those that the platform offers. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExchangingModels.Exporting.class, ExchangingModels.Importing.class})
final class ExchangingModels {

    @ParentCommand
    private @Nullable Credit531Command parent;

    private Terminal terminal() {
        return Objects.requireNonNull(parent).terminal();
    }

    private void print(List<Note> notes) {
        notes.forEach(note -> terminal().print(note.text(terminal().locale())));
    }

    private int refused(RefusedFile refused) {
        refused.notes().forEach(note -> terminal().tell(note.text(terminal().locale())));
        return Credit531Command.FAILED;
    }

    /** What writing and reading are told alike. */
    static final class Ways {

        @Option(names = "--base", paramLabel = "FILE", descriptionKey = "exchange-base")
        private List<Path> bases = List.of();

        @Option(names = "--format", paramLabel = "xlsx|pmml|dmn", descriptionKey = "exchange-format")
        private @Nullable Format format;

        @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "exchange-out")
        private Path out = Path.of("");

        /** The format stated, or that of the file's name; empty where neither tells it, which is told. */
        private Optional<Format> format(Path file, Terminal terminal) {
            var chosen = Optional.ofNullable(format).or(() -> Format.ofName(file.toString()));
            if (chosen.isEmpty()) {
                terminal.tell("credit531: " + terminal.message("model.no-format", file));
            }
            return chosen;
        }

        /** What the model may extend; empty where one of the files is none, which is told. */
        private Optional<List<Model>> bases(Terminal terminal) throws IOException {
            return new ModelFiles(terminal).ofAnybody(bases);
        }
    }

    /** {@code model export}: the file, and on standard output what the format does not carry. */
    @Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false)
    static final class Exporting implements Callable<Integer> {

        @ParentCommand
        private @Nullable ExchangingModels parent;

        @Option(names = "--model", required = true, paramLabel = "FILE", descriptionKey = "exchange-model")
        private Path model = Path.of("");

        @Mixin
        private Ways ways = new Ways();

        @Override
        public Integer call() throws IOException {
            var exchanging = Objects.requireNonNull(parent);
            var terminal = exchanging.terminal();
            var chosen = ways.format(ways.out, terminal);
            var bases = ways.bases(terminal);
            if (chosen.isEmpty()
                    || bases.isEmpty()
                    || new ModelFiles(terminal).read(model, bases.get()).isEmpty()) {
                return Credit531Command.FAILED;
            }
            try {
                var exported =
                        Exchange.write(chosen.get(), model.toString(), Files.readString(model, UTF_8), bases.get());
                Files.write(ways.out, exported.bytes());
                exchanging.print(exported.notes());
                terminal.tell(terminal.message("model.written", ways.out));
                return Credit531Command.GOOD;
            } catch (RefusedFile refused) {
                return exchanging.refused(refused);
            }
        }
    }

    /** {@code model import}: the text, on standard output what is left to be stated, and beside it what the lint says. */
    @Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false)
    static final class Importing implements Callable<Integer> {

        @ParentCommand
        private @Nullable ExchangingModels parent;

        @Option(names = "--file", required = true, paramLabel = "FILE", descriptionKey = "exchange-file")
        private Path file = Path.of("");

        @Mixin
        private Ways ways = new Ways();

        @Override
        public Integer call() throws IOException {
            var exchanging = Objects.requireNonNull(parent);
            var terminal = exchanging.terminal();
            var chosen = ways.format(file, terminal);
            var bases = ways.bases(terminal);
            if (chosen.isEmpty() || bases.isEmpty()) {
                return Credit531Command.FAILED;
            }
            try {
                var imported = Exchange.read(chosen.get(), Files.readAllBytes(file), bases.get());
                Files.writeString(ways.out, imported.text(), UTF_8);
                exchanging.print(imported.notes());
                terminal.tell(terminal.message("model.written", ways.out));
                return linted(Models.read(ways.out.toString(), imported.text(), bases.get()), terminal);
            } catch (RefusedFile refused) {
                return exchanging.refused(refused);
            }
        }

        private static int linted(Reading reading, Terminal terminal) {
            return switch (reading) {
                case Reading.Accepted _accepted -> Credit531Command.GOOD;
                case Reading.Refused refused -> {
                    refused.findings().forEach(finding -> terminal.tell(finding.text(terminal.locale())));
                    yield Credit531Command.NO;
                }
            };
        }
    }
}
