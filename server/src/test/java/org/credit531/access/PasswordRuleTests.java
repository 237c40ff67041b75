package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "十二个字的口令不短了吧好", "            ", "correct horse battery staple, and then some more of it"})
    void takesAnyCharacters(String password) {
        assertThat(PasswordRule.refusal("zhangsan", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zhangsan, eleven char, password.too-short",
        "zhangsan.of.hr, Zhangsan.Of.HR, password.is-name",
    })
    void refusesShortOnesAndTheName(String name, String password, String refusal) {
        assertThat(PasswordRule.refusal(name, password)).hasValue(refusal);
    }

    /** What is longer than the encoder reads would be cut, so that another password would open, too. */
    @ParameterizedTest
    @ValueSource(ints = {73, 200})
    void refusesWhatTheEncoderWouldCut(int length) {
        assertThat(PasswordRule.refusal("zhangsan", "a".repeat(length))).hasValue("password.too-long");
        assertThat(PasswordRule.refusal("zhangsan", "口".repeat(length / 3 + 1))).hasValue("password.too-long");
    }
}
