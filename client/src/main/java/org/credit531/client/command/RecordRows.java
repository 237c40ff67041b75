package org.credit531.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.credit531.trial.files.RecordRow;

/** The rows of a file of records, one at a time; this is the row that was gone to last. */
interface RecordRows extends RecordRow, AutoCloseable {

    /** Goes to the next row; whether there is one. */
    boolean next() throws IOException;

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
}
