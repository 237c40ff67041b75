package org.credit531.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.jcajce.provider.digest.SM3;

/**
 * A file by its size and hashes, as receipts name it.
 *
 * @param bytes its size
 * @param sm3 its SM3 in hexadecimal
 * @param sha256 its SHA-256 in hexadecimal
 */
public record ReceivedFile(long bytes, String sm3, String sha256) {

    /** Measures a file to its end. */
    public static ReceivedFile of(InputStream file) throws IOException {
        MessageDigest sm3 = new SM3.Digest();
        MessageDigest sha256 = newSha256();
        long bytes = new DigestInputStream(new DigestInputStream(file, sm3), sha256)
                .transferTo(OutputStream.nullOutputStream());
        return new ReceivedFile(bytes, hexadecimal(sm3), hexadecimal(sha256));
    }

    /** Whether a document is about this file; older receipts have no SM3. */
    public boolean isNamedBy(SignedDocument document) {
        Map<String, String> said = document.values();
        return sha256.equals(said.get("file.sha256"))
                && Long.toString(bytes).equals(said.get("file.bytes"))
                && sm3.equals(said.getOrDefault("file.sm3", sm3));
    }

    private static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
