package org.credit531.client.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.RecordColumns;
import org.credit531.trial.Loading;
import org.credit531.trial.Population;
import org.credit531.trial.Projection;
import org.credit531.trial.SubjectIds;
import org.credit531.trial.files.FieldTypes;

/**
 * A folder of records as a population: read twice, first for whom they are about, then into columns, so that no row is kept. Parties
 * have the order of their codes byte by byte. A file {@code subjects.csv} with a column {@code party} may name further ones, of whom
 * there are no records.
 */
final class FilePopulation {

    private static final String SUBJECTS = "subjects.csv";

    private final Path folder;
    private final Projection projection;
    private final FieldTypes types;
    private final Terminal terminal;

    FilePopulation(Path folder, List<CompiledModel> models, Terminal terminal) {
        this.folder = folder;
        this.projection = Projection.of(models);
        this.types = new FieldTypes(models.stream().map(CompiledModel::model).toList());
        this.terminal = terminal;
    }

    /** The parties by index, and their records. */
    record Read(List<String> parties, Population population) {}

    Read read() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        var parties = parties();
        int width = parties.stream()
                .mapToInt(party -> party.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(1);
        var ids = SubjectIds.gather(width, parties.size());
        parties.forEach(party -> ids.add(padded(party, width), 0));
        var sealed = ids.sealed();
        var loading = Population.loading(projection, sealed);
        try {
            for (var item : projection.items()) {
                load(item, loading, sealed, width);
            }
            return new Read(parties, loading.population());
        } catch (IllegalArgumentException e) {
            throw new IOException(folder + ": " + e.getMessage(), e);
        }
    }

    /** Zeros behind a code keep the order of codes. */
    private static byte[] padded(String party, int width) {
        return Arrays.copyOf(party.getBytes(StandardCharsets.UTF_8), width);
    }

    /** Whom the files are about, in order; natural persons are in no trial, and that there are some is told. */
    private List<String> parties() throws IOException {
        SortedSet<String> parties = new TreeSet<>(FilePopulation::byBytes);
        int persons = 0;
        for (var file : files()) {
            try (var rows = RecordRows.open(file)) {
                persons += take(rows, parties);
            }
        }
        var named = folder.resolve(SUBJECTS);
        if (Files.isRegularFile(named)) {
            try (var rows = new CsvRecordRows(named, List.of(RecordColumns.PARTY))) {
                persons += take(rows, parties);
            }
        }
        if (persons > 0) {
            terminal.tell(terminal.message("trial.persons", persons));
        }
        return List.copyOf(parties);
    }

    /** Takes the parties of rows; how many of the rows are about natural persons. */
    private static int take(RecordRows rows, SortedSet<String> parties) throws IOException {
        int persons = 0;
        while (rows.next()) {
            var party = rows.needed(RecordColumns.PARTY);
            if (CitizenNumbers.areIn(party)) {
                persons++;
            } else {
                parties.add(party);
            }
        }
        return persons;
    }

    private static int byBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() {
        var files = new ArrayList<Path>();
        for (var item : projection.items()) {
            RecordRows.file(folder, item)
                    .ifPresentOrElse(
                            files::add,
                            () -> terminal.tell(terminal.message("evaluate.missing", folder.resolve(item + ".csv"))));
        }
        return files;
    }

    private void load(String item, Loading loading, SubjectIds ids, int width) throws IOException {
        var file = RecordRows.file(folder, item);
        if (file.isEmpty()) {
            return;
        }
        var records = loading.item(item);
        var fields = projection.fields(item);
        try (var rows = RecordRows.open(file.get())) {
            while (rows.next()) {
                int subject = ids.indexOf(padded(rows.needed(RecordColumns.PARTY), width), 0);
                if (subject >= 0) {
                    records.add(subject, rows.fact(item, fields, types));
                }
            }
        }
        records.seal();
    }
}
