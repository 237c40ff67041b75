package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.collection.ReadingRows.GRADES;
import static org.credit531.collection.ReadingRows.cells;
import static org.credit531.testing.Organisations.enterprise;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.credit531.collection.files.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTests {

    private static final String[] HEADINGS = {"统一社会信用代码", "企业名称", "企业类型", "信用等级", "评价得分", "评价日期"};

    private static String[] row(int organisation) {
        return new String[] {enterprise(organisation), "甲公司", "施工", "AA", "95.5", "2025-01-02"};
    }

    private static void expectProblem(byte[] bytes, String code, String detail) {
        assertThatThrownBy(() -> cells(bytes)).isInstanceOfSatisfying(FileProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.detail()).contains(detail);
        });
    }

    @Test
    void readsTextsOfEveryKind() {
        Xlsx xlsx = Xlsx.workbook();
        xlsx.cells(
                xlsx.text(0, "𠮷<&>"),
                Xlsx.inline(2, "行内"),
                Xlsx.typed(3, "str", "公式的结果"),
                Xlsx.typed(4, "b", "1"),
                Xlsx.typed(5, "e", "#N/A"),
                "<c r=\"G{row}\" t=\"inlineStr\"><is><r><t>两</t></r><r><t>段</t></r><rPh sb=\"0\" eb=\"1\"><t>liang</t></rPh></is></c>",
                "<c r=\"H{row}\" t=\"s\"><v/></c>",
                "<c t=\"inlineStr\"><is><t>无位置</t></is></c>");
        assertThat(cells(xlsx.bytes()))
                .containsExactly(List.of("𠮷<&>", "", "行内", "公式的结果", "true", "#N/A", "两段", "无位置"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5                        | General     | 5
            5.0                      | General     | 5
            0.30000000000000004      | General     | 0.3
            95.5                     | 0.00        | 95.5
            1234567.891              | #,##0.00    | 1234567.891
            0.00675                  | General     | 0.00675
            1E-3                     | General     | 0.001
            915101070549352061       | 0           | 9.15101070549352E+17
            9.1510107054935206E+17   | General     | 9.15101070549352E+17
            330103000217276          | General     | 330103000217276
            0.125                    | 0.0%        | 12.5%
            1234                     | 000000      | 001234
            45352                    | yyyy-mm-dd  | 2024-03-01
            45352                    | yyyy"年"m"月"d"日" | 2024-03-01
            45352                    | [$-804]yyyy/m/d;@ | 2024-03-01
            45352.5                  | yyyy/m/d h:mm | 2024-03-01 12:00
            59                       | yyyy-mm-dd  | 1900-02-28
            61                       | yyyy-mm-dd  | 1900-03-01
            45352                    | [Red]0      | 45352
            45352                    | 0"天"        | 45352
            """)
    void readsNumbersAsTheyAreShown(String stored, String format, String shown) {
        Xlsx xlsx = Xlsx.workbook();
        xlsx.cells(xlsx.number(0, stored, format));
        assertThat(cells(xlsx.bytes())).containsExactly(List.of(shown));
    }

    @Test
    void readsDaysAsCellsTextsAndSerials() {
        for (boolean from1904 : new boolean[] {false, true}) {
            Xlsx xlsx = from1904 ? Xlsx.workbook().countingFrom1904() : Xlsx.workbook();
            String serial = from1904 ? "43890" : "45352";
            xlsx.row(HEADINGS);
            for (String day : List.of(
                    xlsx.number(5, serial, "yyyy-mm-dd"),
                    Xlsx.number(5, serial),
                    xlsx.text(5, serial),
                    xlsx.text(5, "2024年3月1日"))) {
                String[] row = Arrays.copyOf(row(1), 5);
                xlsx.cells(xlsx.text(0, row[0]), xlsx.text(1, row[1]), xlsx.text(2, row[2]), xlsx.text(3, row[3]), day);
            }
            assertThat(ReadingRows.of(GRADES, xlsx.bytes()).taken)
                    .hasSize(4)
                    .allSatisfy(stated -> assertThat(stated.effectiveFrom()).isEqualTo(LocalDate.of(2024, 3, 1)));
        }
    }

    @Test
    void refusesCodesThatWereStoredAsNumbers() {
        Xlsx xlsx = Xlsx.workbook().row(HEADINGS);
        xlsx.cells(Xlsx.number(0, "915101070549352061"), xlsx.text(1, "甲"), xlsx.text(2, "施工"), xlsx.text(3, "AA"));
        xlsx.cells(Xlsx.typed(0, "e", "#N/A"), xlsx.text(1, "甲"), xlsx.text(2, "施工"), xlsx.text(3, "AA"));
        var read = ReadingRows.of(GRADES, xlsx.bytes());
        assertThat(read.findings(0)).startsWith("spreadsheet-exponent");
        assertThat(read.refused.getFirst().reason()).isEqualTo("unattributed");
        assertThat(read.findings(1)).startsWith("spreadsheet-error");
    }

    @Test
    void readsTheFirstSheetThatHasTheHeadings() {
        byte[] bytes = Xlsx.workbook()
                .sheet("说明")
                .row("填表说明", "请勿修改")
                .sheet("代码表", "hidden")
                .row(HEADINGS)
                .row(row(9))
                .sheet("明细")
                .row(HEADINGS)
                .row(row(1))
                .sheet("上年")
                .row(HEADINGS)
                .row(row(2))
                .bytes();
        var read = ReadingRows.of(GRADES, bytes);
        assertThat(read.taken).extracting(stated -> stated.party().text()).containsExactly(enterprise(1));
        assertThat(read.notice("sheet-read")).isEqualTo("明细");
    }

    @Test
    void countsHiddenRowsAndFillsMergedCells() {
        byte[] bytes = Xlsx.workbook()
                .row("全省建设市场信用评价结果")
                .row(HEADINGS)
                .row(row(1))
                .hiddenRow(enterprise(2), "", "设计", "A", "80", "2025-01-02")
                .row(enterprise(3), "乙公司", "监理", "A", "80", "2025-01-02")
                .merged("A1:F1")
                .merged("B3:B4")
                .bytes();
        var read = ReadingRows.of(GRADES, bytes);
        assertThat(read.taken).extracting(stated -> stated.partyName()).containsExactly("甲公司", "甲公司", "乙公司");
        assertThat(read.taken).extracting(stated -> stated.row()).containsExactly(3L, 4L, 5L);
        assertThat(read.notice("hidden-rows")).isEqualTo("1");
        assertThat(read.notice("merged-cells")).isEqualTo("2");
        assertThat(read.notice("headings-in-row")).isEqualTo("2");
    }

    @Test
    void keepsNumbersOfRowsWhereSomeAreLeftOut() {
        String sheet = Xlsx.workbook().row(HEADINGS).row(row(1)).toString();
        assertThat(sheet).isNotEmpty();
        Xlsx xlsx = Xlsx.workbook().row(HEADINGS).row().row().row(row(1));
        assertThat(ReadingRows.of(GRADES, xlsx.bytes()).taken.getFirst().row()).isEqualTo(4);
    }

    @Test
    void namesArchivesThatAreNoWorkbook() {
        expectProblem(Xlsx.zip(Map.of("a.csv", "1,2")), "not-a-table", "zip");
        expectProblem(Xlsx.zip(Map.of("content.xml", "<x/>", "mimetype", "x")), "not-a-table", "ods");
        expectProblem("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), "not-a-table", "damaged");
    }

    @Test
    void isStoppedByWhatIsBuiltToDoHarm() {
        byte[] good = Xlsx.of(List.of(HEADINGS, row(1)));
        for (int length = 4; length < good.length; length += Math.max(1, good.length / 40)) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> cells(cut)).isInstanceOf(FileProblem.class);
        }
        expectProblem(withSheet("<worksheet><sheetData>" + "<a>".repeat(10_000)), "not-a-table", "deeper");
        expectProblem(
                withSheet("<worksheet><sheetData><row r=\"1\"><c r=\"" + "A".repeat(1 << 20)), "not-a-table", "longer");
        expectProblem(withSheet("<worksheet><!--" + ">".repeat(1 << 20) + "--></worksheet>"), "not-a-table", "longer");
        expectProblem(
                withSheet("<worksheet><sheetData><row><c t=\"str\"><v>" + "0".repeat(1 << 20)
                        + "</v></c></row></sheetData></worksheet>"),
                "not-a-table",
                "longer");
        expectProblem(
                withSheet("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"),
                "not-a-table",
                "document type");
        expectProblem(
                withSheet(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row></sheetData></worksheet>"),
                "not-a-table",
                "columns");
        expectProblem(
                withSheet("<worksheet><sheetData><row r=\"9999999\"/></sheetData></worksheet>"),
                "workbook-too-large",
                "row");
        expectProblem(
                withSheet("<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>"),
                "not-a-table",
                "shared");
        expectProblem(withSheet("<worksheet><sheetData></worksheet>"), "not-a-table", "damaged");
    }

    @Test
    void takesTextFullOfEscapedCharacters() {
        String text = "<&>".repeat(10_000);
        assertThat(cells(Xlsx.of(List.<String[]>of(new String[] {text}))).getFirst())
                .containsExactly(text);
    }

    private static byte[] withSheet(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"x\" r:id=\"a\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>");
        parts.put("xl/s.xml", sheet);
        return Xlsx.zip(parts);
    }
}
