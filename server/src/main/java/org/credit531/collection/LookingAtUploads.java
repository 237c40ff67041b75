package org.credit531.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.collection.files.FileProblem;
import org.credit531.collection.files.FileRow;
import org.credit531.collection.files.RecordFile;
import org.credit531.collection.files.ShownText;
import org.springframework.stereotype.Component;

/** Looks at a stored upload with the very code that will read it, as far as the first rows, and takes nothing. */
@Component
class LookingAtUploads {

    private final Catalogue catalogue;
    private final Uploads uploads;
    private final ReadingFiles files;

    LookingAtUploads(Catalogue catalogue, Uploads uploads, ReadingFiles files) {
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.files = files;
    }

    /** How an upload is understood under these choices; a file that cannot be read says so as its problem. */
    UploadLook at(Batch batch, Choices choices, int rows) {
        var wanted = new ReadingFiles.Wanted(
                catalogue.require(batch.item()),
                choices,
                batch.effective(),
                batch.mode() == Batch.Mode.DELTA,
                catalogue.agency(batch.unit(), batch.region()));
        StoredUpload upload = uploads.file(batch);
        try (RecordTable table = files.open(upload, wanted)) {
            return look(table, upload, wanted, rows);
        } catch (FileProblem problem) {
            return UploadLook.of(Batch.Problem.of(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadLook look(RecordTable table, StoredUpload upload, ReadingFiles.Wanted wanted, int most) {
        Headings headings = table.headings();
        List<FileRow> first = new ArrayList<>();
        Batch.Problem problem = headings.problem().map(Batch.Problem::of).orElse(null);
        try {
            for (FileRow row = table.next(); row != null && first.size() < most; row = table.next()) {
                first.add(row);
            }
        } catch (FileProblem later) {
            problem = problem == null ? Batch.Problem.of(later) : problem;
        }
        RowReading reading = files.rows(table, wanted);
        List<UploadLook.Row> rows =
                problem == null ? first.stream().map(row -> row(reading, row)).toList() : List.of();
        RecordFile.Format format = table.file().format();
        return new UploadLook(
                format.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                format == RecordFile.Format.XLSX ? "" : upload.encoding().label(),
                table.file().sheet(),
                headings.rows().isEmpty() ? 0 : headings.rows().getFirst(),
                headings.seen().stream().map(LookingAtUploads::column).toList(),
                headings.missing(),
                rows.stream().map(row -> shown(row, first, headings)).toList(),
                problem);
    }

    private static ReadColumn column(Column column) {
        Field field = column.field();
        // Where a file has no headings its first row stands in their place, persons and all.
        String heading = PersonNumbers.masked(ShownText.of(column.heading().strip()));
        return new ReadColumn(heading, field == null ? null : field.name());
    }

    private static UploadLook.Row row(RowReading reading, FileRow row) {
        return switch (reading.read(row)) {
            case RowReading.Row.Taken(var stated) ->
                new UploadLook.Row(row.number(), List.of(), stated.values(), List.of());
            case RowReading.Row.Refused(var refused) ->
                new UploadLook.Row(row.number(), List.of(), Map.of(), refused.findings());
        };
    }

    /** With its cells, once all of the first rows have told which columns there are. */
    private static UploadLook.Row shown(UploadLook.Row row, List<FileRow> first, Headings headings) {
        FileRow read = first.stream()
                .filter(one -> one.number() == row.number())
                .findFirst()
                .orElseThrow();
        List<String> cells = read.defect() == null ? headings.seenCells(read) : List.of(read.cells());
        return new UploadLook.Row(row.number(), cells, row.values(), row.findings());
    }

    /** The columns of an upload and what stands first in them; nothing of one that is forgotten or was removed. */
    ComparingColumns.Profile profile(Batch batch, Choices choices, int rows) {
        if (!uploads.isThere(batch.id())) {
            return new ComparingColumns.Profile(List.of(), List.of());
        }
        UploadLook look = at(batch, choices, rows);
        List<Set<String>> values = new ArrayList<>();
        look.columns().forEach(column -> values.add(new LinkedHashSet<>()));
        look.rows().forEach(row -> {
            for (int at = 0; at < Math.min(values.size(), row.cells().size()); at++) {
                if (!row.cells().get(at).isBlank()) {
                    values.get(at).add(row.cells().get(at).strip());
                }
            }
        });
        return new ComparingColumns.Profile(look.columns(), values);
    }
}
