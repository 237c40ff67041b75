package org.credit531.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.credit531.scoring.RecordColumns;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of records, one at a time, whatever form the file has: cells are text, a day as 2026-11-23, a number in
 * digits, yes and no as true and false.
 */
interface RecordRows extends AutoCloseable {

    /** Goes to the next row; whether there is one. */
    boolean next() throws IOException;

    /** The text of a cell; empty where the file has no such column or the row says nothing there. */
    String cell(String column);

    /** Where the row stands. */
    String place();

    @Override
    void close() throws IOException;

    /** The file of an item in a folder, CSV before Parquet; empty where there is none. */
    static Optional<Path> file(Path folder, String item) {
        return Optional.of(folder.resolve(item + ".csv"))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(folder.resolve(item + ".parquet")).filter(Files::isRegularFile));
    }

    /** Opens a file of records. */
    static RecordRows open(Path file) throws IOException {
        return file.toString().endsWith(".parquet") ? new ParquetRecordRows(file) : new CsvRecordRows(file);
    }

    /** The text of a cell that says something. */
    default String needed(String column) throws IOException {
        var cell = cell(column);
        if (cell.isEmpty()) {
            throw wrong(column, "is empty");
        }
        return cell;
    }

    /** A day; null where the row says none. */
    default @Nullable LocalDate date(String column) throws IOException {
        var cell = cell(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw wrong(column, "is not a date: write it as 2026-11-23");
        }
    }

    /** The day from which the record counts. */
    default LocalDate effectiveFrom() throws IOException {
        var from = date(RecordColumns.EFFECTIVE_FROM);
        if (from == null) {
            throw wrong(RecordColumns.EFFECTIVE_FROM, "is empty: every record has a first day");
        }
        return from;
    }

    /** What is wrong with a cell. */
    default IOException wrong(String column, String what) {
        return new IOException(place() + ": " + column + " " + what);
    }
}
