package org.credit531.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Fact;
import org.credit531.scoring.RecordColumns;
import org.credit531.trial.files.FieldTypes;
import org.jspecify.annotations.Nullable;

/**
 * A folder of records: one CSV or Parquet file per item, named after it, with the columns of {@link
 * RecordColumns}. Reads the files and fields that a model reads and no others.
 */
final class RecordFiles {

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
            var file = RecordRows.file(folder, read.getKey());
            if (file.isPresent()) {
                read(file.get(), read.getKey(), read.getValue());
            } else {
                missing.add(folder.resolve(read.getKey() + ".csv").toString());
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
        try (var rows = RecordRows.open(file)) {
            while (rows.next()) {
                add(rows, item, fields);
            }
        }
    }

    private void add(RecordRows row, String item, Set<String> fields) throws IOException {
        var party = row.needed(RecordColumns.PARTY);
        if (onlyParty != null && !onlyParty.equals(party)) {
            return;
        }
        var fact = row.fact(item, fields, types);
        facts.computeIfAbsent(party, _ -> new ArrayList<>()).add(fact);
        var since = row.date(RecordColumns.DISPUTED_SINCE);
        if (since != null) {
            var meant = row.cell(RecordColumns.DISPUTED_FIELDS);
            disputed.add(new Disputed(party, item, fact.recordKey(), since, meant));
        }
    }
}
