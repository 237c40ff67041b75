package org.credit531.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFilesTests {

    /** Part of a file. */
    record Sheet(String name, Label label, int count, Colour colour, LocalDate since, List<Sheet> parts) {

        Sheet {
            if (count > 9) {
                throw new IllegalArgumentException("count is at most 9");
            }
        }
    }

    /** Coded values are kebab-case. */
    enum Colour {
        DARK_RED
    }

    private static Sheet parse(String text) {
        return DataFiles.parse("sheet.yaml", text, Sheet.class);
    }

    @Test
    void readsRecords() {
        var sheet = parse("name: x\nlabel: {zh: 甲, en: A}\ncount: 3\ncolour: dark-red\nsince: 2024-03-01\n");
        assertThat(sheet.colour()).isEqualTo(Colour.DARK_RED);
        assertThat(sheet.since()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(sheet.label()).isEqualTo(new Label("甲", "A"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: x\\nsize: 3\\n                     | 2 | size
            name: x\\n\\ncolour: blue\\n              | 3 | blue
            name: x\\ncount: many\\n                 | 2 | many
            name: x\\nsince: 2024-13-01\\n           | 2 | 2024-13-01
            name: x\\nname: y\\n                     | 2 | name
            name: x\\nparts:\\n  - {count: 10}\\n     | 3 | at most 9
            name: x\\nparts:\\n  - {name: [}\\n       | 3 | ''
            name: x\\n\\tcount: 1\\n                  | 2 | ''
            name: x\\nlabel: {zh: 甲, fr: A}\\n        | 2 | en
            """)
    void namesFileLineAndReasonOfAMistake(String text, int line, String reason) {
        assertThatThrownBy(() -> parse(text.replace("\\n", "\n").replace("\\t", "\t")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sheet.yaml:" + line + ": ")
                .hasMessageContaining(reason);
    }

    @Test
    void namesTheFileWhereItIsEmpty() {
        assertThatThrownBy(() -> parse(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sheet.yaml:");
    }
}
