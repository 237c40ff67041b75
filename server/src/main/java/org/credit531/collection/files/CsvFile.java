package org.credit531.collection.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Separated values as rows of cells, with limits: a thousand columns, a few million characters a row. A row is counted as a
 * spreadsheet does, so that one with line breaks in its cells is one row.
 */
final class CsvFile implements RecordFile {

    static final int MOST_COLUMNS = 1000;
    static final int LONGEST_ROW = 4 << 20;

    private final CsvReader<String[]> reader;
    private final Iterator<String[]> rows;
    private long row;

    CsvFile(Reader text, Separator separator) {
        reader = CsvReader.builder()
                .fieldSeparator(separator.character())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .build(
                        StringArrayHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxRecordSize(LONGEST_ROW)
                                .maxFieldSize(LONGEST_ROW)
                                .build(),
                        new QuoteWatch(text, separator.character()));
        rows = reader.iterator();
        for (int i = 0; i < separator.lines(); i++) {
            next();
        }
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public @Nullable FileRow next() {
        row++;
        try {
            return rows.hasNext() ? FileRow.of(row, rows.next()) : null;
        } catch (CsvParseException e) {
            throw problem(e);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNullElse(problemIn(e), e);
        }
    }

    private RuntimeException problem(CsvParseException e) {
        FileProblem own = problemIn(e);
        if (own != null) {
            return own;
        }
        String reason = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        return new FileProblem("not-a-table", "row " + row + ": " + limitBroken(reason));
    }

    private static @Nullable FileProblem problemIn(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileProblem problem) {
                return problem;
            }
        }
        return null;
    }

    /** The parser tells its reasons apart by their text only; ours must not change with its version. */
    private static String limitBroken(String reason) {
        if (reason.contains("closing quote")) {
            return "text after a closing quotation mark";
        }
        return reason.contains("fields")
                ? "more than " + MOST_COLUMNS + " columns"
                : "longer than " + LONGEST_ROW + " characters";
    }

    @Override
    public List<Remark> remarks() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
