package org.credit531.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

/** Vectors of GB/T 32907 (SM4), GB/T 32905 (SM3) and RFC 8998 appendix A.1 (SM4-GCM). */
class Sm4GcmTests {

    private static final byte[] KEY = hex("0123456789ABCDEFFEDCBA9876543210");
    private static final byte[] NONCE = hex("00001234567800000000ABCD");
    private static final byte[] ASSOCIATED = hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
    private static final byte[] PLAIN = hex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
            + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
    private static final byte[] CIPHERTEXT = hex("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
            + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D");
    private static final byte[] TAG = hex("83DE3541E4C2B58177E065A9BF7B62EC");

    @Test
    void encryptsBlockOfStandard() {
        var engine = new SM4Engine();
        engine.init(true, new KeyParameter(KEY));
        var block = new byte[16];
        engine.processBlock(KEY, 0, block, 0);
        assertThat(block).isEqualTo(hex("681EDF34D206965E86B3E94F536E4246"));
    }

    @Test
    void hashesMessagesOfStandard() {
        assertThat(sm3("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(sm3("abcd".repeat(16)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void buildsKeyedHashAsTheStandardDefinesIt() {
        var key = "a key of twenty bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var message = "a message".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var inner = sm3Of(padded(key, 0x36), message);
        assertThat(Sm3.keyedHash(key, "a message")).isEqualTo(sm3Of(padded(key, 0x5c), inner));
    }

    @Test
    void encryptsVectorOfRfc8998() {
        var encrypted = Sm4Gcm.encrypt(KEY, NONCE, ASSOCIATED, PLAIN);
        assertThat(encrypted).startsWith(CIPHERTEXT).endsWith(TAG).hasSize(CIPHERTEXT.length + TAG.length);
        assertThat(Sm4Gcm.decrypt(KEY, NONCE, ASSOCIATED, encrypted)).isEqualTo(PLAIN);
    }

    @Test
    void refusesEveryFlippedBit() {
        var encrypted = Sm4Gcm.encrypt(KEY, NONCE, ASSOCIATED, PLAIN);
        for (var bit = 0; bit < encrypted.length * Byte.SIZE; bit++) {
            var damaged = encrypted.clone();
            damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatThrownBy(() -> Sm4Gcm.decrypt(KEY, NONCE, ASSOCIATED, damaged))
                    .as("bit %d", bit)
                    .isInstanceOf(NotOpened.class);
        }
    }

    @Test
    void refusesOtherAssociatedData() {
        var encrypted = Sm4Gcm.encrypt(KEY, NONCE, ASSOCIATED, PLAIN);
        assertThatThrownBy(() -> Sm4Gcm.decrypt(KEY, NONCE, new byte[] {1}, encrypted))
                .isInstanceOf(NotOpened.class);
    }

    private static String sm3(String text) {
        return HexFormat.of().formatHex(sm3Of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static byte[] sm3Of(byte[]... parts) {
        var digest = new SM3Digest();
        for (var part : parts) {
            digest.update(part, 0, part.length);
        }
        var result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    private static byte[] padded(byte[] key, int pad) {
        var block = java.util.Arrays.copyOf(key, 64);
        for (var index = 0; index < block.length; index++) {
            block[index] ^= (byte) pad;
        }
        return block;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
