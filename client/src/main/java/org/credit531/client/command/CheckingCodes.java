package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code check-codes}: a line about each code, then the count of accepted and refused ones. */
@Command(name = "check-codes", mixinStandardHelpOptions = true, sortOptions = false)
final class CheckingCodes implements Callable<Integer> {

    private static final int FLUSHED_AT = 1 << 16;

    @ParentCommand
    private @Nullable Credit531Command parent;

    @ArgGroup(exclusive = false)
    private @Nullable Column column;

    /** A column of a CSV file. */
    static final class Column {

        @Option(names = "--csv", required = true, paramLabel = "FILE")
        private Path file = Path.of("");

        @Option(names = "--column", required = true, paramLabel = "NAME")
        private String heading = "";
    }

    @Override
    public Integer call() throws IOException {
        var terminal = Objects.requireNonNull(parent).terminal();
        var report = new CodeReport(terminal, LocalDate.now(ZoneId.of("Asia/Shanghai")));
        var target = terminal.rawOut();
        if (column == null) {
            var lines = new Lines(terminal.in());
            writeAll(lines::next, report, target);
        } else {
            writeColumn(column, report, target);
        }
        target.write((report.total() + "\n").getBytes(UTF_8));
        target.flush();
        return report.refused() == 0 ? Credit531Command.GOOD : Credit531Command.NO;
    }

    private interface Source {
        @Nullable
        String next() throws IOException;
    }

    private static void writeColumn(Column column, CodeReport report, OutputStream target) throws IOException {
        if (!Files.isRegularFile(column.file)) {
            throw new NoSuchFileException(column.file.toString());
        }
        // Bytes that are no UTF-8 become characters that no code has, and are refused with their row.
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(column.file), UTF_8))) {
            var rows = new CsvRows(column.file.toString(), reader);
            int index = indexOf(column, rows);
            writeAll(
                    () -> {
                        var row = rows.next();
                        if (row == null) {
                            return null;
                        }
                        return index < row.size() ? row.get(index) : "";
                    },
                    report,
                    target);
        }
    }

    private static int indexOf(Column column, CsvRows rows) throws IOException {
        var headings = rows.next();
        int index = headings == null ? -1 : headings.indexOf(column.heading);
        if (index < 0) {
            throw new IOException("%s:1: no column is called %s: the columns are %s"
                    .formatted(column.file, column.heading, headings == null ? "none" : String.join(", ", headings)));
        }
        return index;
    }

    private static void writeAll(Source codes, CodeReport report, OutputStream target) throws IOException {
        var text = new StringBuilder(FLUSHED_AT + Lines.LONGEST);
        for (var code = codes.next(); code != null; code = codes.next()) {
            report.append(code, text);
            if (text.length() >= FLUSHED_AT) {
                target.write(text.toString().getBytes(UTF_8));
                text.setLength(0);
            }
        }
        target.write(text.toString().getBytes(UTF_8));
    }
}
