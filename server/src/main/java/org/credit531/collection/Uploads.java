package org.credit531.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.credit531.collection.files.EncodingWatch;
import org.credit531.collection.files.TextEncoding;
import org.credit531.database.RowScope;
import org.credit531.database.RowScopes;
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
    private final RowScopes scopes;

    Uploads(JdbcClient jdbc, Vault vault, RowScopes scopes) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.scopes = scopes;
    }

    /** What was stored: how many bytes, their SHA-256 and SM3 in hexadecimal, and how they are encoded if they are text. */
    record Stored(long bytes, String hash, String sm3, TextEncoding encoding) {}

    /**
     * Stores an upload in the transaction under way.
     *
     * @throws RequestProblem where it is larger than allowed
     */
    Stored store(UUID batch, InputStream upload, long mostBytes) throws IOException {
        MessageDigest digest = Hashes.sha256();
        MessageDigest sm3 = Hashes.sm3();
        InputStream in = new DigestInputStream(new DigestInputStream(upload, digest), sm3);
        var sealing = new ArrayDeque<CompletableFuture<byte[]>>();
        EncodingWatch encoding = new EncodingWatch();
        long bytes = 0;
        int number = 0;
        int stored = 0;
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            bytes += piece.length;
            encoding.see(piece);
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
        return new Stored(bytes, Hashes.hexadecimal(digest), Hashes.hexadecimal(sm3), encoding.verdict());
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

    /** Whether an upload is still there. */
    boolean isThere(UUID batch) {
        return jdbc.sql("select exists (select 1 from raw_chunk where batch = :batch)")
                .param("batch", batch)
                .query(Boolean.class)
                .single();
    }

    /** The upload as received, opened piece by piece while it is read. */
    StoredUpload file(Batch batch) {
        TextEncoding encoding = jdbc.sql("select encoding from batch where id = :id")
                .param("id", batch.id())
                .query(String.class)
                .optional()
                .map(TextEncoding::valueOf)
                .orElse(TextEncoding.UTF_8);
        // Pieces are fetched on other threads, in the scope of the one that reads.
        RowScope scope = scopes.current();
        return new StoredUpload(
                batch.fileBytes(),
                PIECE,
                encoding,
                number -> scope.call(() -> piece(batch.id(), number).orElseThrow()));
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
}
