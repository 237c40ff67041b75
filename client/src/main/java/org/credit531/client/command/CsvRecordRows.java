package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.credit531.scoring.RecordColumns;

/** The rows of a CSV file of records. */
final class CsvRecordRows implements RecordRows {

    /** The columns without which there is no record. */
    static final List<String> NEEDED = List.of(
            RecordColumns.RECORD_KEY, RecordColumns.PARTY, RecordColumns.EFFECTIVE_FROM, RecordColumns.REMOVED_ON);

    private final BufferedReader reader;
    private final CsvRows rows;
    private final Map<String, Integer> columns;
    private List<String> cells = List.of();

    CsvRecordRows(Path file) throws IOException {
        this(file, NEEDED);
    }

    /** Rows of a file that has to have some columns. */
    CsvRecordRows(Path file, List<String> needed) throws IOException {
        reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8));
        try {
            rows = new CsvRows(file.toString(), reader);
            columns = columns(rows, needed);
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    private static Map<String, Integer> columns(CsvRows rows, List<String> needed) throws IOException {
        var headings = rows.next();
        var columns = new HashMap<String, Integer>();
        for (var heading : headings == null ? List.<String>of() : headings) {
            if (columns.put(heading, columns.size()) != null) {
                throw new IOException("%s: two columns are called %s: rename one".formatted(rows.place(), heading));
            }
        }
        for (var column : needed) {
            if (!columns.containsKey(column)) {
                throw new IOException(
                        "%s: column %s is missing: export the item again".formatted(rows.place(), column));
            }
        }
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        var row = rows.next();
        cells = row == null ? List.of() : row;
        return row != null;
    }

    @Override
    public String cell(String column) {
        var index = columns.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index);
    }

    @Override
    public String place() {
        return rows.place();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
