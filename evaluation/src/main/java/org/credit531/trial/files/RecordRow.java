package org.credit531.trial.files;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import org.credit531.scoring.Fact;
import org.credit531.scoring.RecordColumns;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of records, whatever form the file has: cells are text, a day as 2026-11-23, a number in digits, yes and no as true
 * and false.
 */
public interface RecordRow {

    /** The text of a cell; empty where the file has no such column or the row says nothing there. */
    String cell(String column);

    /** Where the row stands. */
    String place();

    /**
     * The text of a cell that says something.
     *
     * @throws IOException where it says nothing
     */
    default String needed(String column) throws IOException {
        var cell = cell(column);
        if (cell.isEmpty()) {
            throw wrong(column, "is empty");
        }
        return cell;
    }

    /**
     * A day; null where the row says none.
     *
     * @throws IOException where the cell is none
     */
    default @Nullable LocalDate date(String column) throws IOException {
        var cell = cell(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw wrong(column, "is not a date: write it as 2026-11-23");
        }
    }

    /**
     * The day from which the record counts.
     *
     * @throws IOException where the row says none
     */
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

    /**
     * The record of the row.
     *
     * @param fields the fields that models read
     * @throws IOException where the row is no record
     */
    default Fact fact(String item, Collection<String> fields, FieldTypes types) throws IOException {
        var values = new HashMap<String, Object>();
        for (var field : fields) {
            var cell = cell(RecordColumns.of(field));
            if (!cell.isEmpty()) {
                values.put(field, types.value(item, field, cell));
            }
        }
        var removed = date(RecordColumns.REMOVED_ON);
        return new Fact(
                item,
                needed(RecordColumns.RECORD_KEY),
                effectiveFrom(),
                date(RecordColumns.EFFECTIVE_TO),
                removed == null ? LocalDate.MAX : removed,
                values,
                cell(RecordColumns.WITHHELD).equals("true"));
    }
}
