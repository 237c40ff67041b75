package org.credit531.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Uploads as received, in pieces of a mebibyte that are compressed and then sealed by the vault, so that neither memory nor
 * disk sees a whole file or one in clear. Sealing costs more than everything else that is done to a row, so it is done to the
 * compressed bytes, and beside the thread that receives or reads.
 */
@Component
class Uploads {

    private static final int PIECE = 1 << 20;
    private static final int SEALED_AT_ONCE = 2;

    private final JdbcClient jdbc;
    private final Vault vault;

    Uploads(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What was stored: how many bytes, and their SHA-256 in hexadecimal. */
    record Stored(long bytes, String hash) {}

    /**
     * Stores an upload in the transaction under way.
     *
     * @throws RequestProblem where it is larger than allowed
     */
    Stored store(UUID batch, InputStream upload, long mostBytes) throws IOException {
        MessageDigest digest = Hashes.sha256();
        DigestInputStream in = new DigestInputStream(upload, digest);
        var sealing = new ArrayDeque<CompletableFuture<byte[]>>();
        long bytes = 0;
        int number = 0;
        int stored = 0;
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            bytes += piece.length;
            if (bytes > mostBytes) {
                throw new RequestProblem(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", mostBytes);
            }
            if (sealing.size() == SEALED_AT_ONCE) {
                insert(batch, stored++, sealing.remove().join());
            }
            sealing.add(seal(batch, number++, piece));
        }
        while (!sealing.isEmpty()) {
            insert(batch, stored++, sealing.remove().join());
        }
        return new Stored(bytes, Hashes.hexadecimal(digest));
    }

    private CompletableFuture<byte[]> seal(UUID batch, int number, byte[] piece) {
        return CompletableFuture.supplyAsync(
                () -> vault.seal(Purpose.RAW_UPLOAD, Compression.compressed(piece), place(batch, number))
                        .bytes(),
                Thread::startVirtualThread);
    }

    private void insert(UUID batch, int number, byte[] sealed) {
        jdbc.sql("insert into raw_chunk (batch, number, sealed) values (:batch, :number, :sealed)")
                .param("batch", batch)
                .param("number", number)
                .param("sealed", sealed)
                .update();
    }

    /** Deletes an upload of which nothing was taken. */
    void forget(UUID batch) {
        jdbc.sql("delete from raw_chunk where batch = :batch")
                .param("batch", batch)
                .update();
    }

    /** The upload as received, opened piece by piece while it is read. */
    InputStream open(UUID batch) {
        return new java.io.SequenceInputStream(new Pieces(batch));
    }

    private Optional<byte[]> piece(UUID batch, int number) {
        return jdbc.sql("select sealed from raw_chunk where batch = :batch and number = :number")
                .param("batch", batch)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(bytes -> vault.open(Purpose.RAW_UPLOAD, Sealed.of(bytes), place(batch, number)))
                .map(Compression::expanded);
    }

    /** Binds a piece to its place, so that pieces cannot be swapped. */
    private static byte[] place(UUID batch, int number) {
        return ByteBuffer.allocate(20)
                .putLong(batch.getMostSignificantBits())
                .putLong(batch.getLeastSignificantBits())
                .putInt(number)
                .array();
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final UUID batch;
        private int number;
        private CompletableFuture<Optional<byte[]>> next;

        Pieces(UUID batch) {
            this.batch = batch;
            this.next = fetch(0);
        }

        /** Meanwhile, and on a connection of its own: that of the reader's transaction is busy storing rows. */
        private CompletableFuture<Optional<byte[]>> fetch(int wanted) {
            return CompletableFuture.supplyAsync(() -> piece(batch, wanted), Thread::startVirtualThread);
        }

        @Override
        public boolean hasMoreElements() {
            return fetched().isPresent();
        }

        @Override
        public InputStream nextElement() {
            InputStream piece = new java.io.ByteArrayInputStream(fetched().orElseThrow(NoSuchElementException::new));
            next = fetch(++number);
            return piece;
        }

        private Optional<byte[]> fetched() {
            try {
                return next.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
            }
        }
    }
}
