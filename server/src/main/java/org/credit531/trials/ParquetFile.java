package org.credit531.trials;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a table as a Parquet file, a group of rows after another, without going back: plain values without compression, which every
 * reader of the format knows. A library that writes it brings 80 MB of machine code or 32 jars of Hadoop, see decision 0059.
 */
final class ParquetFile {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_OF_A_GROUP = 100_000;
    private static final int DATA_PAGE = 0;
    private static final int PLAIN = 0;
    private static final int RUNS = 3;
    private static final int OPTIONAL = 1;
    private static final int UNCOMPRESSED = 0;

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<Group> groups = new ArrayList<>();
    private long written;
    private int rows;

    /** A chunk of a column: where it begins and how long it is. */
    private record Chunk(long begin, int length) {}

    private record Group(List<Chunk> chunks, int rows) {}

    ParquetFile(OutputStream out, List<ParquetColumn> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        write(MAGIC);
    }

    /** Begins a row, whose values go into the columns. */
    void row() throws IOException {
        if (rows == ROWS_OF_A_GROUP) {
            group();
        }
        rows++;
        columns.forEach(ParquetColumn::next);
    }

    /** Ends the file; the stream stays open. */
    void finish() throws IOException {
        if (rows > 0) {
            group();
        }
        byte[] footer = footer();
        write(footer);
        write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        write(MAGIC);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    private void group() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (ParquetColumn column : columns) {
            long begin = written;
            byte[] page = column.page();
            write(header(page.length));
            write(page);
            chunks.add(new Chunk(begin, Math.toIntExact(written - begin)));
        }
        groups.add(new Group(chunks, rows));
        rows = 0;
    }

    private byte[] header(int length) {
        return new CompactBytes()
                .number(1, DATA_PAGE)
                .number(2, length)
                .number(3, length)
                .structure(5)
                .number(1, rows)
                .number(2, PLAIN)
                .number(3, RUNS)
                .number(4, RUNS)
                .end()
                .end()
                .bytes();
    }

    private byte[] footer() {
        var footer = new CompactBytes();
        footer.number(1, 1).structures(2, columns.size() + 1);
        footer.element().text(4, "records").number(5, columns.size()).end();
        columns.forEach(column -> describe(column, footer));
        footer.number(3, groups.stream().mapToLong(Group::rows).sum());
        footer.structures(4, groups.size());
        groups.forEach(group -> describe(group, footer));
        return footer.text(6, "credit531").end().bytes();
    }

    private static void describe(ParquetColumn column, CompactBytes footer) {
        ParquetColumn.Type type = column.type();
        footer.element().number(1, type.physical).number(3, OPTIONAL).text(4, column.name());
        if (type.converted >= 0) {
            footer.number(6, type.converted)
                    .structure(10)
                    .structure(type.logical)
                    .end()
                    .end();
        }
        footer.end();
    }

    private void describe(Group group, CompactBytes footer) {
        footer.element().structures(1, columns.size());
        long bytes = 0;
        for (int i = 0; i < columns.size(); i++) {
            Chunk chunk = group.chunks().get(i);
            describe(columns.get(i), chunk, group.rows(), footer);
            bytes += chunk.length();
        }
        footer.number(2, bytes).number(3, (long) group.rows()).end();
    }

    private static void describe(ParquetColumn column, Chunk chunk, int rows, CompactBytes footer) {
        footer.element()
                .number(2, chunk.begin())
                .structure(3)
                .number(1, column.type().physical)
                .numbers(2, PLAIN, RUNS)
                .texts(3, column.name())
                .number(4, UNCOMPRESSED)
                .number(5, (long) rows)
                .number(6, (long) chunk.length())
                .number(7, (long) chunk.length())
                .number(9, chunk.begin())
                .end()
                .end();
    }
}
