package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "10000019491231008X, 100000***********X",
        "110105194912310021, 110105***********1",
        "法人 10000019491231008X 在此, 法人 100000***********X 在此",
        "110105491231002, 110105********2"
    })
    void masksWhatHasTheFormOfACitizenNumber(String text, String expected) {
        assertThat(PersonNumbers.masked(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91330000609120272T", "9.14E+17", "公路", "", "110105999912310021"})
    void leavesOtherValues(String text) {
        assertThat(PersonNumbers.masked(text)).isEqualTo(text);
    }
}
