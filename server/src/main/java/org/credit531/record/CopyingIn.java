package org.credit531.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into one table by binary COPY; without {@link #finish} nothing of them is stored. */
final class CopyingIn implements AutoCloseable {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};
    private static final int AT_ONCE = 1 << 16;

    private final PGCopyOutputStream out;
    private final byte[] columns;

    /** Begins a copy; columns is how many fields each row has. */
    CopyingIn(PGConnection connection, String sql, int columns) throws SQLException, IOException {
        this.out = new PGCopyOutputStream(connection, sql, AT_ONCE);
        this.columns =
                ByteBuffer.allocate(Short.BYTES).putShort((short) columns).array();
        out.write(HEADER);
    }

    /** A row whose fields stand in these bytes. */
    void row(byte[] fields, int begin, int end) throws IOException {
        out.write(columns);
        out.write(fields, begin, end - begin);
    }

    /** A row whose fields stand in these bytes, except the last, which is the same in all rows. */
    void row(byte[] fields, int begin, int end, byte[] last) throws IOException {
        row(fields, begin, end);
        out.write(last);
    }

    void finish() throws IOException, SQLException {
        out.write(TRAILER);
        out.endCopy();
    }

    /** Breaks the copy off if it is still under way. */
    @Override
    public void close() throws SQLException {
        if (out.isActive()) {
            out.cancelCopy();
        }
    }
}
