package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "q=a", "q=%E7%94%B2&x=+", "%F0%9F%8F%A6", "%25%20%0A", "a=%EF%BF%BE"})
    void isReadableWhereItIsUtf8(String text) {
        assertThat(EncodedText.isReadable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "%4", "a%", "%ZZ", "%-1", "%00", "a\u0000", "%FF", "%ED%A0%80", "%C0%80", "%E7%94", "甲"})
    void isNotReadableOtherwise(String text) {
        assertThat(EncodedText.isReadable(text)).isFalse();
    }

    @Test
    void isReadableWhereThereIsNone() {
        assertThat(EncodedText.isReadable(null)).isTrue();
    }
}
