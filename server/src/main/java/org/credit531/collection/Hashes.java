package org.credit531.collection;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** SHA-256 and SM3 (GB/T 32905) of what goes by. */
final class Hashes {

    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static MessageDigest sm3() {
        return new SM3.Digest();
    }

    static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of a stream that may be no longer than allowed. */
    static String sha256(InputStream in, long mostBytes) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > mostBytes) {
                throw new RequestProblem(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", mostBytes);
            }
            digest.update(buffer, 0, read);
        }
        return hexadecimal(digest);
    }
}
