package org.credit531.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.credit531.collection.files.EncodingWatch;
import org.credit531.collection.files.TextEncoding;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads as received, sealed by the vault in pieces of a mebibyte, so that neither memory nor disk sees them in clear. */
@Component
class Uploads {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;
    private final Vault vault;

    Uploads(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What was stored: how many bytes, their SHA-256 in hexadecimal, and how they are encoded if they are text. */
    record Stored(long bytes, String hash, TextEncoding encoding) {}

    /**
     * Stores an upload in the transaction under way.
     *
     * @throws RequestProblem where it is larger than allowed
     */
    Stored store(UUID batch, InputStream upload, long mostBytes) throws IOException {
        MessageDigest digest = Hashes.sha256();
        DigestInputStream in = new DigestInputStream(upload, digest);
        EncodingWatch encoding = new EncodingWatch();
        long bytes = 0;
        int number = 0;
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            bytes += piece.length;
            encoding.see(piece);
            if (bytes > mostBytes) {
                throw new RequestProblem(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", mostBytes);
            }
            insert(batch, number++, piece);
        }
        return new Stored(bytes, Hashes.hexadecimal(digest), encoding.verdict());
    }

    private void insert(UUID batch, int number, byte[] piece) {
        jdbc.sql("insert into raw_chunk (batch, number, sealed) values (:batch, :number, :sealed)")
                .param("batch", batch)
                .param("number", number)
                .param(
                        "sealed",
                        vault.seal(Purpose.RAW_UPLOAD, piece, place(batch, number))
                                .bytes())
                .update();
    }

    /** Deletes an upload of which nothing was taken. */
    void forget(UUID batch) {
        jdbc.sql("delete from raw_chunk where batch = :batch")
                .param("batch", batch)
                .update();
    }

    /** The upload as received, opened piece by piece while it is read. */
    StoredUpload file(Batch batch) {
        TextEncoding encoding = jdbc.sql("select encoding from batch where id = :id")
                .param("id", batch.id())
                .query(String.class)
                .optional()
                .map(TextEncoding::valueOf)
                .orElse(TextEncoding.UTF_8);
        return new StoredUpload(
                batch.fileBytes(),
                PIECE,
                encoding,
                number -> piece(batch.id(), number).orElseThrow());
    }

    private Optional<byte[]> piece(UUID batch, int number) {
        return jdbc.sql("select sealed from raw_chunk where batch = :batch and number = :number")
                .param("batch", batch)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(bytes -> vault.open(Purpose.RAW_UPLOAD, Sealed.of(bytes), place(batch, number)));
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
