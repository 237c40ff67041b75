package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThousandthsTests {

    @ParameterizedTest
    @CsvSource({"1,500,1", "-1,500,-1", "1,499,0", "-1,499,0", "3,500,2", "-3,500,-2", "33333,333,11100", "0,1000,0"})
    void roundsTiesAwayFromZero(long points, long factor, long expected) {
        assertThat(Thousandths.times(points, factor)).isEqualTo(expected);
    }

    @Test
    void refusesToOverflow() {
        assertThatThrownBy(() -> Thousandths.times(Long.MAX_VALUE / 10, 1000)).isInstanceOf(ArithmeticException.class);
    }
}
