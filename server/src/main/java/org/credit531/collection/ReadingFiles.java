package org.credit531.collection;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileProblem;
import org.credit531.collection.files.FileRow;
import org.credit531.collection.files.RecordFile;
import org.credit531.collection.files.StoredFile;
import org.credit531.vault.Purpose;
import org.credit531.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads stored files as records of an item: all of them, or the first for a look before they are taken. */
@Component
class ReadingFiles {

    private final Clock clock;
    private final Vault vault;

    ReadingFiles(Clock clock, Vault vault) {
        this.clock = clock;
        this.vault = vault;
    }

    /**
     * What the rows of a file are read as.
     *
     * @param item the catalogue item
     * @param mapping what its unit has confirmed about headings
     * @param effective the day that fills a missing date column
     * @param withdrawals whether rows may take records back
     */
    record Wanted(Item item, Mapping mapping, @Nullable LocalDate effective, boolean withdrawals) {}

    /** Opens a file; its headings may be incomplete. */
    RecordTable open(StoredFile file, Wanted wanted) throws IOException {
        return RecordTable.open(file, new FieldNames(wanted.item(), wanted.mapping()), wanted.effective() != null);
    }

    /** How the rows of an opened file are read. */
    RowReading rows(RecordTable table, Wanted wanted) {
        var parties = new PartyReading(
                wanted.item(),
                table.headings(),
                Set.of(),
                number -> vault.lookupToken(Purpose.PERSON_IDENTIFIER, number));
        var circumstances = new RowReading.Circumstances(
                LocalDate.now(clock), wanted.effective(), table.file().countsDaysFrom1904(), wanted.withdrawals());
        return new RowReading(wanted.item(), table.headings(), parties, circumstances);
    }

    /** How a file would be read, with what would become of its first rows. */
    FilePreview preview(StoredFile file, Wanted wanted, int rows) throws IOException {
        try (RecordTable table = open(file, wanted)) {
            return preview(table, file, rows(table, wanted), rows);
        } catch (FileProblem problem) {
            return FilePreview.failed(Batch.Problem.of(problem));
        }
    }

    private static FilePreview preview(RecordTable table, StoredFile file, RowReading reading, int most) {
        Headings headings = table.headings();
        List<FilePreview.Row> rows = new ArrayList<>();
        Batch.Problem problem = headings.problem().map(Batch.Problem::of).orElse(null);
        try {
            for (FileRow row = table.next(); row != null && rows.size() < most; row = table.next()) {
                rows.add(problem == null ? read(row, reading) : unread(row, reading));
            }
        } catch (FileProblem later) {
            problem = problem == null ? Batch.Problem.of(later) : problem;
        }
        RecordFile opened = table.file();
        return new FilePreview(
                opened.format(),
                opened.format() == RecordFile.Format.XLSX ? "" : file.encoding().label(),
                opened.sheet(),
                headings.rows(),
                headings.columns(),
                headings.missing(),
                rows,
                table.notices(),
                problem);
    }

    private static FilePreview.Row read(FileRow row, RowReading reading) {
        List<String> cells = reading.shownCells(row);
        return switch (reading.read(row)) {
            case RowReading.Row.Taken(var stated) ->
                new FilePreview.Row(row.number(), cells, stated.values(), List.of());
            case RowReading.Row.Refused(var refused) ->
                new FilePreview.Row(row.number(), cells, Map.of(), refused.findings());
        };
    }

    private static FilePreview.Row unread(FileRow row, RowReading reading) {
        return new FilePreview.Row(row.number(), reading.shownCells(row), Map.of(), List.of());
    }
}
