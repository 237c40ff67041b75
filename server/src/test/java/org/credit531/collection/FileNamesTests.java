package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            attachment; filename="a.csv"                        | a.csv
            attachment; filename=a.csv                          | a.csv
            attachment; filename*=UTF-8''%E7%AD%89%E7%BA%A7.csv  | 等级.csv
            attachment; filename="/etc/passwd"                  | passwd
            attachment; filename="C:\\\\data\\\\a.csv"              | a.csv
            attachment; filename="../../a.csv"                  | a.csv
            attachment; filename*=UTF-8''%E2%80%AEvsc.exe       | vsc.exe
            attachment; filename*=UTF-8''a%00%0Ab               | ab
            """)
    void keepsTheNameOnly(String disposition, String name) {
        assertThat(FileNames.of(disposition)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            attachment
            attachment; filename*=UTF-8''%
            attachment; filename*=nonsense''a
            ;;;
            filename
            attachment; filename="
            attachment; filename="=?UTF-8?B?!!!?="
            """)
    void doesWithoutANameThatCannotBeRead(String disposition) {
        assertThat(FileNames.of(disposition)).doesNotContain("/", "\\").hasSizeLessThan(121);
    }

    @Test
    void doesWithoutAName() {
        assertThat(FileNames.of(null)).isEmpty();
        assertThat(FileNames.clean(null)).isEmpty();
        assertThat(FileNames.clean("a/")).isEmpty();
    }

    @Test
    void shortensToWholeCharacters() {
        assertThat(FileNames.clean("𠮷".repeat(500))).isEqualTo("𠮷".repeat(120));
    }
}
