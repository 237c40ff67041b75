package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayParameterTests {

    private final DayParameter parameter = new DayParameter();

    @Test
    void readsDays() {
        assertThat(parameter.convert("2026-03-01")).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(parameter.convert("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(parameter.convert("2100-12-31")).isEqualTo(LocalDate.of(2100, 12, 31));
        assertThat(parameter.convert("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-99-99",
                "9999-12-31",
                "2101-01-01",
                "1899-12-31",
                "-001-01-01",
                "+20000-01-01",
                "2026-3-1",
                "20260301",
                "2026-02-29",
                "2026-03-01T00:00",
                "x",
                "２０２６-03-01"
            })
    void refusesWhatIsNoDay(String text) {
        assertThat(DayParameter.read(text)).isEmpty();
        assertThatThrownBy(() -> parameter.convert(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
