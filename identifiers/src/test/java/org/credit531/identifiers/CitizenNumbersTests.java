package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in running text. The number is the standard's example, nobody's. */
class CitizenNumbersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000019491231008X",
                "10000019491231008x",
                "法定代表人某某，身份证10000019491231008X。",
                "100000 19491231 008X",
                "100000-19491231-008X",
                "1000 0019 4912 3100 8X",
                "１０００００１９４９１２３１００８Ｘ",
                "no. 7, 10000019491231008X, tel. 0",
                "10000019491231008X.pdf",
                "1 10000019491231008X"
            })
    void findsThemHoweverTheyAreWritten(String text) {
        assertThat(CitizenNumbers.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10000019491231008",
                "100000194912310081",
                "910000019491231008X",
                "10000019491231008X1",
                "A10000019491231008X",
                "100000  19491231  008X",
                "10000019491331008X",
                "91330000609120272T",
                "330000000012345678901234567890",
                "0571-88888888 0571-88888889"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(CitizenNumbers.areIn(text)).isFalse();
    }

    @Test
    void looksThroughLongTextQuickly() {
        String numbers = "1-".repeat(200_000);
        assertThat(CitizenNumbers.areIn(numbers)).isFalse();
        assertThat(CitizenNumbers.areIn(numbers + " 10000019491231008X")).isTrue();
    }
}
