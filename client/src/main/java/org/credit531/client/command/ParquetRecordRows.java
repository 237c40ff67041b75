package org.credit531.client.command;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The rows of a Parquet file of records, as the platform exports them. */
final class ParquetRecordRows implements RecordRows {

    /** Kept, so that it stays quiet: which machine code it found is no matter of whoever evaluates. */
    private static final Logger READER = Logger.getLogger("dev.hardwood");

    static {
        READER.setLevel(Level.WARNING);
    }

    private final Path file;
    private final ParquetFileReader reader;
    private final RowReader rows;
    private final Set<String> columns = new HashSet<>();
    private long row;

    ParquetRecordRows(Path file) throws IOException {
        this.file = file;
        try {
            reader = ParquetFileReader.open(InputFile.of(file));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IOException(file + ": is no Parquet file: export the item again", e);
        }
        reader.getFileSchema().getColumns().forEach(column -> columns.add(column.name()));
        for (var needed : CsvRecordRows.NEEDED) {
            if (!columns.contains(needed)) {
                reader.close();
                throw new IOException("%s: column %s is missing: export the item again".formatted(file, needed));
            }
        }
        rows = reader.rowReader();
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        rows.next();
        row++;
        return true;
    }

    /** Days come as days, numbers as numbers: both are written as they are in CSV. */
    @Override
    public String cell(String column) {
        if (!columns.contains(column) || rows.isNull(column)) {
            return "";
        }
        return String.valueOf(rows.getValue(column));
    }

    @Override
    public String place() {
        return file + ":" + row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        reader.close();
    }
}
