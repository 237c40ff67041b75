package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.collection.ReadingRows.GB18030;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.credit531.collection.files.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTests {

    private static List<List<String>> rows(String text) {
        return ReadingRows.cells(text);
    }

    private static List<List<String>> rows(byte[] bytes) {
        return ReadingRows.cells(bytes);
    }

    private static void expectProblem(byte[] bytes, String code, String detail) {
        assertThatThrownBy(() -> rows(bytes)).isInstanceOfSatisfying(FileProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.detail()).contains(detail);
        });
    }

    private static void expectProblem(String text, String code, String detail) {
        expectProblem(text.getBytes(StandardCharsets.UTF_8), code, detail);
    }

    @Test
    void readsCellsWithQuotesCommasAndLines() {
        assertThat(rows("a,\"b,\"\"c\"\"\",\"d\ne\"\r\n1,,\r\n"))
                .containsExactly(List.of("a", "b,\"c\"", "d\ne"), List.of("1", "", ""));
    }

    @Test
    void readsTheSameWithAnyLineEndingAndMark() {
        var expected = List.of(List.of("甲", "b"), List.of("1", "2"));
        for (var text : List.of("甲,b\n1,2\n", "甲,b\r\n1,2\r\n", "甲,b\r1,2\r", "甲,b\n1,2", "\uFEFF甲,b\n1,2")) {
            assertThat(rows(text)).as(text).isEqualTo(expected);
        }
    }

    @Test
    void keepsAQuoteInTheMiddleOfAWord() {
        assertThat(rows("5\" pipe,b\n")).containsExactly(List.of("5\" pipe", "b"));
    }

    @Test
    void keepsEmptyLinesSoThatRowNumbersStay() {
        assertThat(rows("a\n\nb\n")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'PK\u0003\u0004', damaged zip",
        "'%PDF-1.4', pdf",
        "'', empty",
        "'<html><table>', html or xml",
        "'<?xml version=\"1.0\"?>', html or xml"
    })
    void namesWhatIsNoText(String beginning, String kind) {
        expectProblem(beginning, "not-a-table", kind);
    }

    @Test
    void namesWhatIsNoUtf8() {
        expectProblem(new byte[] {0x1F, (byte) 0x8B, 8}, "not-a-table", "gzip");
        expectProblem(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}, "old-workbook", "xls");
        expectProblem(new byte[] {'a', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, "undecodable", "2");
        expectProblem(new byte[] {'a', (byte) 0xE7}, "undecodable", "1");
    }

    @Test
    void readsEveryEncodingThatFilesCome() {
        var expected = List.of(List.of("甲", "𠮷𬭚㐂"), List.of("1", "2"));
        String text = "甲,𠮷𬭚㐂\n1,2\n";
        for (var charset :
                List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] marked = ("\uFEFF" + text).getBytes(charset);
            assertThat(rows(marked)).as(charset + " with mark").isEqualTo(expected);
        }
        assertThat(rows(text.getBytes(GB18030))).isEqualTo(expected);
    }

    @Test
    void decidesByTheWholeFileAndNotByItsBeginning() {
        String ascii = "a,b\n" + "1,2\n".repeat(500_000);
        assertThat(rows((ascii + "甲,镕\n").getBytes(GB18030)).getLast()).containsExactly("甲", "镕");
        assertThat(rows((ascii + "甲,镕\n").getBytes(StandardCharsets.UTF_8)).getLast())
                .containsExactly("甲", "镕");
    }

    @Test
    void namesTheLineWhereAFileIsDamaged() {
        byte[] chinese = "杭州,某某有限公司\n".repeat(100).getBytes(StandardCharsets.UTF_8);
        chinese[chinese.length / 2] = 'x';
        expectProblem(chinese, "undecodable", "5");
        byte[] national = "杭州,某某有限公司\n".repeat(100).getBytes(GB18030);
        national[national.length - 2] = (byte) 0xFF;
        expectProblem(national, "undecodable", "100");
        var mixed = new java.io.ByteArrayOutputStream();
        mixed.writeBytes("杭州,某某有限公司\n".repeat(100).getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("杭州,某某有限公司\n".getBytes(GB18030));
        expectProblem(mixed.toByteArray(), "undecodable", "101");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b;c\\n1,2;3      | ,
            a;b;c\\n1,5;2;3    | ;
            a\\tb\\n1,2\\t3,4    | TAB
            甲，乙\\n1，2        | ，
            sep=;\\na;b\\n1;2   | ;
            "a,b,c";d\\n1;2     | ;
            """)
    void findsWhatSeparatesTheCells(String text, String separator) {
        String written = text.replace("\\n", "\n").replace("\\t", "\t");
        assertThat(rows(written).getLast())
                .containsExactly(
                        written.lines().reduce((a, b) -> b).orElseThrow().split(separator.replace("TAB", "\t")));
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
    void takesAsManyColumnsAndLinesAsRealFilesHave() {
        assertThat(rows("a" + ",b".repeat(999) + "\n").getFirst()).hasSize(1_000);
        assertThat(rows("\"" + "line\n".repeat(100) + "\"\n")).hasSize(1);
        assertThat(rows("x".repeat(4_000_000) + "\n").getFirst().getFirst()).hasSize(4_000_000);
    }
}
