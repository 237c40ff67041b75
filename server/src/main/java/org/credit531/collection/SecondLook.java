package org.credit531.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.credit531.collection.files.FileRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file once more, for those that were refused only beside others, when all had been read: what they said as
 * received is in the upload alone. Cheapest when asked in the order of rows.
 */
final class SecondLook implements AutoCloseable {

    /** Opens the file from the start. */
    interface Opening {

        RecordTable open() throws IOException;
    }

    private final Opening opening;
    private final ReadingFiles files;
    private final ReadingFiles.Wanted wanted;
    private @Nullable RecordTable table;
    private @Nullable RowReading reading;
    private long reached;

    SecondLook(Opening opening, ReadingFiles files, ReadingFiles.Wanted wanted) {
        this.opening = opening;
        this.files = files;
        this.wanted = wanted;
    }

    /** The cells of a row as received: heading to value. */
    Map<String, String> cells(long number) {
        RecordTable rows = from(number);
        for (FileRow row = rows.next(); row != null; row = rows.next()) {
            reached = row.number();
            if (reached == number) {
                return Objects.requireNonNull(reading).cells(row);
            }
        }
        throw new NoSuchElementException("row " + number + " is not in its upload");
    }

    private RecordTable from(long number) {
        RecordTable open = table;
        if (open != null && number > reached) {
            return open;
        }
        close();
        try {
            open = opening.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table = open;
        reading = files.rows(open, wanted);
        reached = 0;
        return open;
    }

    @Override
    public void close() {
        RecordTable open = table;
        table = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
