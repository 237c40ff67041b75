package org.credit531.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SealingCipherTests {

    @ParameterizedTest
    @CsvSource({"sm4, SM4", "AES, AES", "' aes ', AES"})
    void areNamedInEitherCase(String name, SealingCipher cipher) {
        assertThat(SealingCipher.named(name)).hasValue(cipher);
    }

    @Test
    void areNoOthers() {
        assertThat(SealingCipher.named("rot13")).isEmpty();
        assertThat(SealingCipher.named("")).isEmpty();
        assertThat(SealingCipher.of((byte) 0)).isEmpty();
        assertThat(SealingCipher.of((byte) 3)).isEmpty();
    }

    /** What was sealed must be opened by every later version: these never change. */
    @ParameterizedTest
    @EnumSource
    void keepTheirFirstByte(SealingCipher cipher) {
        assertThat(cipher.format()).isEqualTo((byte) (cipher == SealingCipher.SM4 ? 1 : 2));
        assertThat(SealingCipher.of(cipher.format())).hasValue(cipher);
    }
}
