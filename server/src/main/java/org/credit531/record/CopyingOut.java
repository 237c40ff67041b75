package org.credit531.record;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.copy.CopyOut;

/** Rows on their way out of the database by binary COPY. */
final class CopyingOut {

    private CopyingOut() {}

    /**
     * Tells each row of a copy; the row is the same object each time.
     *
     * @param fields how many fields each has
     * @param taker is told; whatever it throws breaks the copy off
     */
    static void rows(CopyOut out, int fields, Consumer<CopiedRow> taker) throws SQLException {
        var row = new CopiedRow(fields);
        try {
            boolean first = true;
            for (byte[] message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
                row.take(message, first);
                first = false;
                while (row.next()) {
                    taker.accept(row);
                }
            }
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }
}
