package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTextTests {

    @ParameterizedTest
    @CsvSource({"0,0", "812500,812.5", "1000000,1000", "-12500,-12.5", "1,0.001", "100000,100"})
    void writesThousandthsAsPoints(long thousandths, String expected) {
        assertThat(PointsText.of(thousandths)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "40000,+40", "-12500,−12.5"})
    void writesTheSignOfAContribution(long thousandths, String expected) {
        assertThat(PointsText.signed(thousandths)).isEqualTo(expected);
    }
}
