package org.credit531.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTests {

    @Test
    void holdsAll128Bits() {
        assertThat(VerificationCode.of(BigInteger.ZERO).text()).isEqualTo("0".repeat(26));
        assertThat(VerificationCode.of(BigInteger.TWO.pow(128).subtract(BigInteger.ONE))
                        .text())
                .isEqualTo("7" + "Z".repeat(25));
        assertThat(VerificationCode.of(BigInteger.valueOf(33)).text()).endsWith("011");
        var drawn = new HashSet<String>();
        for (int time = 0; time < 1_000; time++) {
            drawn.add(VerificationCode.random().text());
        }
        assertThat(drawn).hasSize(1_000);
    }

    @Test
    void isReadHoweverPeopleTypeIt() {
        var code = VerificationCode.random();
        assertThat(code.grouped()).hasSize(30).contains(" ");
        assertThat(VerificationCode.typed(code.grouped())).contains(code);
        assertThat(VerificationCode.typed(" " + code.text().toLowerCase(java.util.Locale.ROOT) + "\n"))
                .contains(code);
        assertThat(VerificationCode.typed(
                        code.text().replace('0', 'o').replace('1', 'l').replace("5", "-5")))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "0000000000000000000000000U", "../../etc", "%00", "verify"
            })
    void isNothingElse(String text) {
        assertThat(VerificationCode.typed(text)).isEmpty();
        assertThat(VerificationCode.typed(text.repeat(200))).isEmpty();
    }
}
