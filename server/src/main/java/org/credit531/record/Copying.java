package org.credit531.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Stores pieces of rows on a thread of its own, so that the next piece is made meanwhile: one processor reads the file while
 * another stores. One piece is under way at a time. The connection is that of the caller's transaction; whatever else the
 * caller does on it waits in the driver until a statement of the piece is through.
 */
final class Copying {

    private final Storing storing;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    Copying(Storing storing) {
        this.storing = storing;
    }

    /** Waits for the piece before, and begins with this one, which must not change until {@link #await} returns. */
    void begin(Piece piece) {
        await();
        underWay = CompletableFuture.runAsync(() -> store(piece), Thread::startVirtualThread);
    }

    /** Waits until the piece under way is stored. */
    void await() {
        try {
            underWay.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    /** Waits until nothing is under way, whether it was stored or not. */
    void settle() {
        underWay.exceptionally(_ -> null).join();
    }

    private void store(Piece piece) {
        try {
            storing.store(piece);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", null, e);
        } catch (IOException e) {
            throw new UncheckedIOException("copy", e);
        }
    }
}
