package org.credit531.collection.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of records as rows of cells, read as a stream within limits. What its format is, its content says and never its
 * name. Whatever breaks a limit is a {@link FileProblem}.
 */
public interface RecordFile extends Closeable {

    /** The formats that are read. */
    enum Format {
        /** Comma-, tab- or semicolon-separated values. */
        CSV,
        /** An Office Open XML workbook. */
        XLSX,
        /** One JSON object a line. */
        JSON_LINES
    }

    /** Opens a file. */
    static RecordFile open(StoredFile file) throws IOException {
        return Opening.open(file);
    }

    /** Its format. */
    Format format();

    /** The next row, {@code null} at the end of the file or of the present sheet. */
    @Nullable
    FileRow next();

    /** Goes to the next sheet of the file; false where there is none. */
    default boolean nextSheet() {
        return false;
    }

    /** The name of the present sheet; empty in formats without sheets. */
    default String sheet() {
        return "";
    }

    /** Whether each row names its own cells, so that there is no heading row. */
    default boolean namesItsCells() {
        return false;
    }

    /** Whether a day that is written as a number counts from 1904 and not from 1900. */
    default boolean countsDaysFrom1904() {
        return false;
    }

    /** What the sender should know about how it was read; complete once all rows are read. */
    List<Remark> remarks();
}
