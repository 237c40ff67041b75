package org.credit531.vault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What seals: the national algorithm, or the international one. What is sealed says by its first byte which it was, so that an
 * installation may change over at any time and opens what it sealed before.
 */
enum SealingCipher {
    /** SM4-GCM with the secret as its key (RFC 8998). */
    SM4(1) {
        @Override
        byte[] encrypt(byte[] secret, byte[] nonce, byte[] associatedData, byte[] plain) {
            return Sm4Gcm.encrypt(secret, nonce, associatedData, plain);
        }

        @Override
        byte[] decrypt(byte[] secret, byte[] nonce, byte[] associatedData, byte[] encrypted) {
            return Sm4Gcm.decrypt(secret, nonce, associatedData, encrypted);
        }
    },
    /** AES-256-GCM with a key that is derived from the secret, so that no AES key is ever an SM4 key. */
    AES(2) {
        @Override
        byte[] encrypt(byte[] secret, byte[] nonce, byte[] associatedData, byte[] plain) {
            return AesGcm.encrypt(AesGcm.derived(secret), nonce, associatedData, plain);
        }

        @Override
        byte[] decrypt(byte[] secret, byte[] nonce, byte[] associatedData, byte[] encrypted) {
            return AesGcm.decrypt(AesGcm.derived(secret), nonce, associatedData, encrypted);
        }
    };

    /** Of a secret, for either. */
    static final int SECRET_BYTES = 16;

    /** The same for either. */
    static final int NONCE_BYTES = 12;

    /** The same for either. */
    static final int TAG_BYTES = 16;

    private final byte format;

    SealingCipher(int format) {
        this.format = (byte) format;
    }

    /** The first byte of what it sealed. */
    byte format() {
        return format;
    }

    /** The one with this first byte. */
    static Optional<SealingCipher> of(byte format) {
        return Arrays.stream(values()).filter(one -> one.format == format).findFirst();
    }

    /** The one of this name, in either case. */
    static Optional<SealingCipher> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The ciphertext with the tag behind it. */
    abstract byte[] encrypt(byte[] secret, byte[] nonce, byte[] associatedData, byte[] plain);

    /** The plain bytes, or {@link NotOpened} if anything is not what it was. */
    abstract byte[] decrypt(byte[] secret, byte[] nonce, byte[] associatedData, byte[] encrypted);
}
