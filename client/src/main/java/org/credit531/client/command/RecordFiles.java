package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.credit531.scoring.RecordColumns;
import org.jspecify.annotations.Nullable;

/**
 * A folder of records: one CSV file per item, named after it, with the columns of {@link RecordColumns}. Reads the files and
 * fields that a model reads and no others.
 */
final class RecordFiles {

    private static final List<String> NEEDED = List.of(
            RecordColumns.RECORD_KEY, RecordColumns.PARTY, RecordColumns.EFFECTIVE_FROM, RecordColumns.REMOVED_ON);

    private final Path folder;
    private final CompiledModel model;
    private final FieldTypes types;
    private final @Nullable String onlyParty;
    private final SortedMap<String, List<Fact>> facts = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Disputed> disputed = new ArrayList<>();

    RecordFiles(Path folder, CompiledModel model, @Nullable String onlyParty) {
        this.folder = folder;
        this.model = model;
        this.types = new FieldTypes(model.model());
        this.onlyParty = onlyParty;
    }

    /** Facts by party, parties in alphabetical order. */
    SortedMap<String, List<Fact>> read() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        for (var read : model.reads().entrySet()) {
            var file = folder.resolve(read.getKey() + ".csv");
            if (Files.isRegularFile(file)) {
                read(file, read.getKey(), read.getValue());
            } else {
                missing.add(file.toString());
            }
        }
        return facts;
    }

    /** Files that the model would read and that are not there. */
    List<String> missing() {
        return missing;
    }

    /** The records of a party to which an objection is open. */
    List<Disputed> disputed(String party) {
        return disputed.stream().filter(one -> one.party().equals(party)).toList();
    }

    /**
     * A record to which an objection is open.
     *
     * @param fields the fields that are meant; empty where the whole record is
     */
    record Disputed(String party, String item, String recordKey, LocalDate since, String fields) {}

    private void read(Path file, String item, Set<String> fields) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
            var rows = new CsvRows(file.toString(), reader);
            var columns = columns(rows);
            for (var row = rows.next(); row != null; row = rows.next()) {
                add(new Row(rows.place(), columns, row), item, fields);
            }
        }
    }

    private static Map<String, Integer> columns(CsvRows rows) throws IOException {
        var headings = rows.next();
        var columns = new HashMap<String, Integer>();
        for (var heading : headings == null ? List.<String>of() : headings) {
            if (columns.put(heading, columns.size()) != null) {
                throw new IOException("%s: two columns are called %s: rename one".formatted(rows.place(), heading));
            }
        }
        for (var needed : NEEDED) {
            if (!columns.containsKey(needed)) {
                throw new IOException(
                        "%s: column %s is missing: export the item again".formatted(rows.place(), needed));
            }
        }
        return columns;
    }

    private void add(Row row, String item, Set<String> fields) throws IOException {
        var party = row.needed(RecordColumns.PARTY);
        if (onlyParty != null && !onlyParty.equals(party)) {
            return;
        }
        var values = new HashMap<String, Object>();
        for (var field : fields) {
            var cell = row.cell(RecordColumns.of(field));
            if (!cell.isEmpty()) {
                values.put(field, types.value(item, field, cell));
            }
        }
        var from = row.date(RecordColumns.EFFECTIVE_FROM);
        var removed = row.date(RecordColumns.REMOVED_ON);
        if (from == null) {
            throw row.wrong(RecordColumns.EFFECTIVE_FROM, "is empty: every record has a first day");
        }
        var fact = new Fact(
                item,
                row.needed(RecordColumns.RECORD_KEY),
                from,
                row.date(RecordColumns.EFFECTIVE_TO),
                removed == null ? LocalDate.MAX : removed,
                values,
                row.cell(RecordColumns.WITHHELD).equals("true"));
        facts.computeIfAbsent(party, _ -> new ArrayList<>()).add(fact);
        var since = row.date(RecordColumns.DISPUTED_SINCE);
        if (since != null) {
            var meant = row.cell(RecordColumns.DISPUTED_FIELDS);
            disputed.add(new Disputed(party, item, fact.recordKey(), since, meant));
        }
    }

    private record Row(String place, Map<String, Integer> columns, List<String> cells) {

        /** The cell's text; empty when the file has no such column or the row ends before it. */
        String cell(String column) {
            var index = columns.get(column);
            return index == null || index >= cells.size() ? "" : cells.get(index);
        }

        String needed(String column) throws IOException {
            var cell = cell(column);
            if (cell.isEmpty()) {
                throw wrong(column, "is empty");
            }
            return cell;
        }

        @Nullable
        LocalDate date(String column) throws IOException {
            var cell = cell(column);
            try {
                return cell.isEmpty() ? null : LocalDate.parse(cell);
            } catch (DateTimeParseException e) {
                throw wrong(column, "is not a date: write it as 2026-11-23");
            }
        }

        IOException wrong(String column, String what) {
            return new IOException(place + ": " + column + " " + what);
        }
    }
}
