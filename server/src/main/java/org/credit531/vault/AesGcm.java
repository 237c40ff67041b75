package org.credit531.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES with 256 bits (FIPS 197) in Galois/counter mode with nonces of 96 and tags of 128 bits, as the JDK has it. */
final class AesGcm {

    private static final byte[] USE = "credit531 AES-256-GCM".getBytes(StandardCharsets.US_ASCII);

    private AesGcm() {}

    /** The key that belongs to a secret: HMAC-SHA-256 over what it is for. It is as hard to guess as the secret. */
    static byte[] derived(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(USE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** The ciphertext with the tag behind it. */
    static byte[] encrypt(byte[] key, byte[] nonce, byte[] associatedData, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associatedData).doFinal(plain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The plain bytes, or {@link NotOpened} if key, nonce, associated data or ciphertext are not what they were. */
    static byte[] decrypt(byte[] key, byte[] nonce, byte[] associatedData, byte[] encrypted) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associatedData).doFinal(encrypted);
        } catch (AEADBadTagException _) {
            throw new NotOpened(
                    NotOpened.Reason.TAMPERED,
                    "The sealed bytes are not what was sealed here: restore them from a backup");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associatedData)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(SealingCipher.TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(associatedData);
        return cipher;
    }
}
