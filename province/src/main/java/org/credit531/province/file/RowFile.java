package org.credit531.province.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.credit531.province.feed.FileHabits;
import org.jspecify.annotations.Nullable;

/** A file being written row by row, in constant memory. Closing finishes the file and leaves the stream open. */
public interface RowFile extends Closeable {

    /**
     * Writes a row of data.
     *
     * @param cells text, days, numbers, sums, or nothing
     * @return the number of the row as a spreadsheet counts, titles and headings included
     */
    long row(@Nullable Object[] cells) throws IOException;

    /**
     * What stands above a column.
     *
     * @param text its heading
     * @param group what stands above that and its neighbours; empty for nothing
     */
    record Heading(String text, String group) {}

    /** Begins a file with its titles and headings. */
    static RowFile open(OutputStream target, FileHabits habits, List<Heading> headings) throws IOException {
        return switch (habits.format()) {
            case CSV, CSV_BOM, GB18030 -> new CsvRowFile(target, habits, headings);
            case XLSX -> new XlsxRowFile(target, habits, headings);
            case JSONL -> new JsonRowFile(target, habits, headings);
        };
    }
}
