package org.credit531.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The published vector of GCM with AES-256 (McGrew and Viega, case 16), and that nothing else is opened. */
class AesGcmTests {

    private static final byte[] KEY = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    private static final byte[] NONCE = hex("cafebabefacedbaddecaf888");
    private static final byte[] ASSOCIATED = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    private static final byte[] PLAIN = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    private static final byte[] ENCRYPTED = hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");

    @Test
    void encryptsThePublishedVector() {
        assertThat(AesGcm.encrypt(KEY, NONCE, ASSOCIATED, PLAIN)).isEqualTo(ENCRYPTED);
        assertThat(AesGcm.decrypt(KEY, NONCE, ASSOCIATED, ENCRYPTED)).isEqualTo(PLAIN);
    }

    @Test
    void refusesEveryFlippedBitAndOtherAssociatedData() {
        for (var bit = 0; bit < ENCRYPTED.length * Byte.SIZE; bit++) {
            var damaged = ENCRYPTED.clone();
            damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertThatThrownBy(() -> AesGcm.decrypt(KEY, NONCE, ASSOCIATED, damaged))
                    .isInstanceOf(NotOpened.class);
        }
        assertThatThrownBy(() -> AesGcm.decrypt(KEY, NONCE, new byte[] {1}, ENCRYPTED))
                .isInstanceOf(NotOpened.class);
    }

    @Test
    void derivesAnotherKeyThanTheSecret() {
        var secret = Arrays.copyOf(KEY, SealingCipher.SECRET_BYTES);
        assertThat(AesGcm.derived(secret)).hasSize(32).isNotEqualTo(KEY);
        assertThat(AesGcm.derived(secret)).isEqualTo(AesGcm.derived(secret.clone()));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
