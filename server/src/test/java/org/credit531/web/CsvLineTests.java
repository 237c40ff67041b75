package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLineTests {

    @Test
    void quotesEveryCell() {
        assertThat(CsvLine.of(List.of("12", "a,b", "say \"x\""))).isEqualTo("\"12\",\"a,b\",\"say \"\"x\"\"\"\r\n");
    }

    @Test
    void disarmsFormulas() {
        assertThat(CsvLine.of(List.of("=HYPERLINK(1)", "+1", "@x")))
                .isEqualTo("\"'=HYPERLINK(1)\",\"'+1\",\"'@x\"\r\n");
    }
}
