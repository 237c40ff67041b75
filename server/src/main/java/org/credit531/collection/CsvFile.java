package org.credit531.collection;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;

/**
 * A CSV file as rows of cells, read as a stream with limits: a few thousand columns, a few million characters a row,
 * strict UTF-8. Whatever breaks a limit is a {@link FileProblem} that names the line.
 */
final class CsvFile implements AutoCloseable {

    private static final int MOST_COLUMNS = 1000;
    private static final int LONGEST_ROW = 4 << 20;
    private static final int SNIFFED = 4096;

    private final CsvReader<String[]> reader;
    private final Iterator<String[]> rows;

    CsvFile(InputStream upload) throws IOException {
        BufferedInputStream in = new BufferedInputStream(upload, 1 << 16);
        sniff(in);
        Reader text = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        reader = CsvReader.builder()
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
                        new QuoteWatch(text));
        rows = reader.iterator();
    }

    /** The next row, or an empty array at the end of the file. */
    String[] next(long row) {
        try {
            return rows.hasNext() ? rows.next() : new String[0];
        } catch (CsvParseException e) {
            throw problem(e, row);
        } catch (UncheckedIOException e) {
            throw undecodable(Objects.requireNonNull(e.getCause()), row);
        }
    }

    private static RuntimeException problem(CsvParseException e, long row) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileProblem problem) {
                return problem;
            }
            if (cause instanceof CharacterCodingException coding) {
                return undecodable(coding, row);
            }
        }
        String reason = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        return new FileProblem("not-a-table", "row " + row + ": " + limitBroken(reason));
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

    private static RuntimeException undecodable(IOException e, long row) {
        return e instanceof CharacterCodingException ? new FileProblem("not-utf8", row) : new UncheckedIOException(e);
    }

    private static void sniff(BufferedInputStream in) throws IOException {
        in.mark(SNIFFED + 1);
        byte[] head = in.readNBytes(SNIFFED);
        in.reset();
        String kind = kind(head);
        if (!kind.isEmpty()) {
            throw new FileProblem("not-a-table", kind);
        }
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            in.skipNBytes(3);
        }
    }

    private static String kind(byte[] head) {
        if (head.length == 0) {
            return "empty";
        }
        if (startsWith(head, 'P', 'K')) {
            return "zip or xlsx";
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return "pdf";
        }
        if (startsWith(head, 0xD0, 0xCF)) {
            return "xls or doc";
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            return "gzip";
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? "utf-16" : "";
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
