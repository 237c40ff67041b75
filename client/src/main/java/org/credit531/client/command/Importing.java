package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.credit531.client.Batch;
import org.credit531.client.Credit531Client;
import org.credit531.client.QuarantinedRow;
import org.credit531.client.Upload;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code import}: sends a file, follows it until it is done, and says what became of each row. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false)
final class Importing implements Callable<Integer> {

    @ParentCommand
    private @Nullable Credit531Command parent;

    @Option(names = "--item", required = true, paramLabel = "ITEM")
    private String item = "";

    @Option(names = "--unit", required = true, paramLabel = "UNIT")
    private String unit = "";

    @Option(names = "--mode", paramLabel = "delta|snapshot")
    private Upload.Mode mode = Upload.Mode.DELTA;

    @Option(names = "--effective", paramLabel = "DATE")
    private @Nullable LocalDate effective;

    @Option(names = "--quarantine", paramLabel = "FILE", descriptionKey = "quarantine")
    private @Nullable Path quarantine;

    @Option(names = "--receipt", paramLabel = "FILE", descriptionKey = "receipt")
    private @Nullable Path receipt;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "import-file")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        var terminal = Objects.requireNonNull(parent).terminal();
        var path = Objects.requireNonNull(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new NoSuchFileException(path.toString());
        }
        var upload = Upload.of(item, unit, path).in(mode);
        try (var client = server.connect(terminal)) {
            var sent = client.send(effective == null ? upload : upload.effectiveOn(effective));
            var batch = client.await(sent.id(), new Progress(terminal)::show);
            summarise(batch, terminal);
            saveQuarantine(client, batch, terminal);
            saveReceipt(client, batch, terminal);
            return batch.done() ? Credit531Command.GOOD : Credit531Command.FAILED;
        }
    }

    private static void summarise(Batch batch, Terminal terminal) {
        var problem = batch.problem();
        terminal.print(terminal.message("import.batch", batch.id(), String.valueOf(batch.state())));
        if (problem != null) {
            terminal.tell("credit531: " + problem.text());
        }
        // The same in both languages: programs read it.
        terminal.print("received %d = accepted %d + unchanged %d + quarantined %d"
                .formatted(batch.received(), batch.accepted(), batch.unchanged(), batch.quarantined()));
        if (batch.done() && !batch.balanced()) {
            terminal.tell("credit531: " + terminal.message("import.unbalanced"));
        }
        if (batch.retracted() > 0) {
            terminal.print("retracted " + batch.retracted());
        }
        batch.reasons().forEach(reason -> terminal.print("%9d  %s".formatted(reason.count(), reason.code())));
    }

    private void saveReceipt(Credit531Client client, Batch batch, Terminal terminal) throws IOException {
        if (receipt != null) {
            Files.write(receipt, client.receipt(batch.id()));
            terminal.tell(terminal.message("import.receipt-saved", receipt));
        }
    }

    private void saveQuarantine(Credit531Client client, Batch batch, Terminal terminal) throws IOException {
        if (quarantine == null) {
            return;
        }
        try (var target = Files.newBufferedWriter(quarantine, UTF_8);
                var rows = client.quarantine(batch.id())) {
            Csv.write(target, "row", "column", "value", "code", "message");
            for (var row : (Iterable<QuarantinedRow>) rows::iterator) {
                Csv.write(target, "" + row.row(), row.column(), row.value(), row.code(), row.message());
            }
        }
        terminal.tell(terminal.message("import.quarantine-saved", quarantine));
    }
}
