package org.credit531.signing;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A public key of the platform.
 *
 * @param fingerprint SM3 of the encoded key, in hexadecimal; the key's only name
 * @param encoded the key as SubjectPublicKeyInfo (DER)
 * @param usedFrom since when it signs
 * @param usedUntil until when it signed; {@code null} for the one in use
 */
@SuppressWarnings("ArrayRecordComponent")
public record PublishedKey(
        String fingerprint,
        byte[] encoded,
        OffsetDateTime usedFrom,
        @Nullable OffsetDateTime usedUntil) {

    private static final int LINE = 64;

    /** The key as programs read it from files. */
    public String pem() {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN PUBLIC KEY-----\n" + lines.encodeToString(encoded) + "\n-----END PUBLIC KEY-----\n";
    }

    /** By what it signs: an ending of message keys. */
    public String scheme() {
        return SignatureScheme.of(encoded).code();
    }

    /** The fingerprint in groups of four, as people compare it. */
    public String grouped() {
        return fingerprint.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
