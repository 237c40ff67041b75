package org.credit531.record;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Copies pieces of rows to the database on a thread of its own, so that the next piece is made meanwhile: one processor
 * reads the file while another stores. One piece is under way at a time. The connection is that of the caller's
 * transaction; whatever else the caller does on it waits in the driver until the piece is through.
 */
final class Copying {

    private static final String COPY = "copy staged from stdin (format binary)";
    private static final int AT_ONCE = 1 << 16;

    private final PGConnection connection;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    Copying(PGConnection connection) {
        this.connection = connection;
    }

    /** Waits for the piece before, and begins with this one; its bytes must not change until {@link #await} returns. */
    void begin(ByteBuffer rows) {
        await();
        underWay = CompletableFuture.runAsync(() -> copy(rows), Thread::startVirtualThread);
    }

    /** Waits until the piece under way is stored. */
    void await() {
        try {
            underWay.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    private void copy(ByteBuffer rows) {
        try {
            CopyIn copy = connection.getCopyAPI().copyIn(COPY);
            for (int from = 0; from < rows.limit(); from += AT_ONCE) {
                copy.writeToCopy(rows.array(), from, Math.min(AT_ONCE, rows.limit() - from));
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", COPY, e);
        }
    }
}
