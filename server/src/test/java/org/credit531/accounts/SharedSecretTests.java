package org.credit531.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedSecretTests {

    /** The key of the test values in RFC 6238, appendix B, for HMAC-SHA-1; the last six of their eight digits. */
    private static final SharedSecret SECRET = new SharedSecret("12345678901234567890".getBytes(US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        var step = SharedSecret.step(Instant.ofEpochSecond(second));
        assertThat(SECRET.code(step)).isEqualTo(code);
        assertThat(SECRET.isCode(code, step)).isTrue();
        assertThat(SECRET.isCode(code, step + 1)).isFalse();
        assertThat(SECRET.isCode("", step)).isFalse();
        assertThat(SECRET.isCode(code + "0", step)).isFalse();
    }

    @Test
    void isTheSameWhenItIsTyped() {
        assertThat(SECRET.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(SharedSecret.of(SECRET.text()).code(1)).isEqualTo(SECRET.code(1));
    }

    @Test
    void hasAnAddressThatAppsRead() {
        assertThat(SECRET.address("张 三"))
                .isEqualTo("otpauth://totp/Credit531:%E5%BC%A0%20%E4%B8%89?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Credit531&digits=6&period=30");
    }
}
