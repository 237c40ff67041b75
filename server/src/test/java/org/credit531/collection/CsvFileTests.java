package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTests {

    private static List<List<String>> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> rows(byte[] bytes) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var file = new CsvFile(new ByteArrayInputStream(bytes))) {
            long number = 1;
            for (var row = file.next(number); row.length > 0; row = file.next(++number)) {
                rows.add(List.of(row));
            }
        }
        return rows;
    }

    private static void expectProblem(byte[] bytes, String code, String detail) {
        assertThatThrownBy(() -> rows(bytes)).isInstanceOfSatisfying(FileProblem.class, problem -> {
            assertThat(problem.problem().code()).isEqualTo(code);
            assertThat(problem.problem().detail()).contains(detail);
        });
    }

    private static void expectProblem(String text, String code, String detail) {
        expectProblem(text.getBytes(StandardCharsets.UTF_8), code, detail);
    }

    @Test
    void readsCellsWithQuotesCommasAndLines() throws IOException {
        assertThat(rows("a,\"b,\"\"c\"\"\",\"d\ne\"\r\n1,,\r\n"))
                .containsExactly(List.of("a", "b,\"c\"", "d\ne"), List.of("1", "", ""));
    }

    @Test
    void readsTheSameWithAnyLineEndingAndMark() throws IOException {
        var expected = List.of(List.of("甲", "b"), List.of("1", "2"));
        for (var text : List.of("甲,b\n1,2\n", "甲,b\r\n1,2\r\n", "甲,b\r1,2\r", "甲,b\n1,2", "\uFEFF甲,b\n1,2")) {
            assertThat(rows(text)).as(text).isEqualTo(expected);
        }
    }

    @Test
    void keepsAQuoteInTheMiddleOfAWord() throws IOException {
        assertThat(rows("5\" pipe,b\n")).containsExactly(List.of("5\" pipe", "b"));
    }

    @Test
    void keepsEmptyLinesSoThatRowNumbersStay() throws IOException {
        assertThat(rows("a\n\nb\n")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"'PK\u0003\u0004', zip", "'%PDF-1.4', pdf", "'', empty"})
    void namesWhatIsNoText(String beginning, String kind) {
        expectProblem(beginning, "not-a-table", kind);
    }

    @Test
    void namesWhatIsNoUtf8() {
        expectProblem(new byte[] {0x1F, (byte) 0x8B, 8}, "not-a-table", "gzip");
        expectProblem(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}, "not-a-table", "xls");
        expectProblem("a,b".getBytes(StandardCharsets.UTF_16), "not-a-table", "utf-16");
        expectProblem("甲,乙\n".getBytes(Charset.forName("GB18030")), "not-utf8", "1");
        expectProblem(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, "not-utf8", "1");
        expectProblem(new byte[] {'a', (byte) 0xE7}, "not-utf8", "1");
    }

    @Test
    void namesTheLineOfAQuoteThatIsNeverClosed() {
        expectProblem("a,b\n1,2\n\"3,4\n5,6\n", "unclosed-quote", "3");
        expectProblem("a,b\n\"" + "1,2\n".repeat(1_000) + "\"", "unclosed-quote", "2");
    }

    @Test
    void namesTheRowOfTextAfterAQuote() {
        expectProblem("a,b\n\"1\"2,3\n", "not-a-table", "row 2: text after a closing quotation mark");
    }

    @Test
    void namesTheRowThatIsTooWideOrTooLong() {
        expectProblem("a\n" + ",".repeat(2_000) + "\n", "not-a-table", "row 2: more than 1000 columns");
        expectProblem("a\n" + "x".repeat(5_000_000) + "\n", "not-a-table", "row 2: longer than 4194304 characters");
        expectProblem(("x".repeat(9_000) + ",").repeat(600) + "\n", "not-a-table", "row 1: longer than");
    }

    @Test
    void takesAsManyColumnsAndLinesAsRealFilesHave() throws IOException {
        assertThat(rows("a" + ",b".repeat(999) + "\n").getFirst()).hasSize(1_000);
        assertThat(rows("\"" + "line\n".repeat(100) + "\"\n")).hasSize(1);
        assertThat(rows("x".repeat(4_000_000) + "\n").getFirst().getFirst()).hasSize(4_000_000);
    }
}
