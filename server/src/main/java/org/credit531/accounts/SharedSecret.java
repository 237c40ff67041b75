package org.credit531.accounts;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** What an authenticator app and the platform both know. From it and the time come codes of six digits (RFC 6238). */
final class SharedSecret {

    static final Duration STEP = Duration.ofSeconds(30);

    /** Every app knows this algorithm and this length; some know no other. */
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator();

    private static final String ISSUER = "Credit531";

    private final Key key;

    SharedSecret(byte[] secret) {
        this.key = new SecretKeySpec(secret, CODES.getAlgorithm());
    }

    /** The half minute in which an instant lies, counted from 1970. */
    static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP.toSeconds());
    }

    /** The secret as it is typed into an app that cannot read the picture. */
    static SharedSecret of(String typed) {
        return new SharedSecret(Base32.decode(typed.replace(" ", "")));
    }

    /** The code of a half minute. */
    String code(long step) {
        try {
            return CODES.generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("A secret of any length is a key for HMAC", impossible);
        }
    }

    /** Whether this is the code of the half minute; takes as long if it is not. */
    boolean isCode(String typed, long step) {
        return MessageDigest.isEqual(
                code(step).getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret in groups of four, to be typed. */
    String text() {
        return Base32.toBase32String(key.getEncoded()).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the picture says: the address by which apps take over a secret. */
    String address(String account) {
        var name = URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&digits=%d&period=%d"
                .formatted(
                        ISSUER,
                        name,
                        Base32.toBase32String(key.getEncoded()).replace("=", ""),
                        ISSUER,
                        CODES.getPasswordLength(),
                        STEP.toSeconds());
    }
}
