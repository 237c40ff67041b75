package org.credit531.collection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.collection.files.FileProblem;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.record.StatedRecord;
import org.credit531.testing.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of any bytes are taken, refused row by row, or refused as a whole with a reason; nothing else ever happens, and no
 * number of a person is among what is taken.
 */
class FilesFuzzTests {

    private static final int SHORT = 3_000;
    private static final String TABLE = """
            企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期,备注
            "某某,公司",91330000XX0000531X,施工,C,"1,071.50",2026-06-30,=1+1
            某公司;二,10000019491231008X,监理,AA,９０,2026年6月30日,\t
            """;
    private static final String LINES = """
            {"name":"某公司","uscc":"91330000609120272T","role":"施工","grade":"B","score":71.5,"evaluated-on":"2026-06-30"}
            {"name":"\\u674e","uscc":null,"role":["施工"],"grade":{"a":1},"score":1e3,"record-operation":"withdraw"}
            """;
    private static final String CELLS =
            "<c r=\"A2\" t=\"inlineStr\"><is><t>某公司</t></is></c><c r=\"B2\"><v>9.1330000609120272E17</v></c>"
                    + "<c t=\"s\"><v>3</v></c><c r=\"D2\" t=\"e\"><f>A1</f><v>#N/A</v></c><c r=\"F2\" s=\"1\"><v>46203</v></c>";
    private static final String[] HEADINGS = {"企业名称", "统一社会信用代码", "企业类型", "信用等级", "评价得分", "评价日期"};

    static Stream<byte[]> tables() {
        return Stream.of(
                TABLE.getBytes(UTF_8),
                TABLE.replace(',', '\t').getBytes(ReadingRows.GB18030),
                ("\uFEFF" + TABLE).getBytes(java.nio.charset.StandardCharsets.UTF_16LE),
                TABLE.replace(',', '|').replace("\n", "\r\n").getBytes(UTF_8));
    }

    static Stream<byte[]> lines() {
        return Stream.of(LINES.getBytes(UTF_8));
    }

    static Stream<byte[]> cells() {
        return Stream.of(CELLS.getBytes(UTF_8), "<c r=\"XFD1048576\"><v>1</v></c>".getBytes(UTF_8));
    }

    static Stream<byte[]> workbooks() {
        return Stream.of(workbook(CELLS.getBytes(UTF_8)), Xlsx.of(List.of(HEADINGS, HEADINGS)));
    }

    @MethodSource("tables")
    @FuzzTest(maxDuration = "1m")
    void readsSeparatedValues(byte[] file) {
        read(file);
    }

    @MethodSource("lines")
    @FuzzTest(maxDuration = "1m")
    void readsJsonLines(byte[] file) {
        read(file);
    }

    /** The cells of a sheet are any markup, in a workbook that is sound otherwise. */
    @MethodSource("cells")
    @FuzzTest(maxDuration = "1m")
    void readsCellsOfWorkbooks(byte[] markup) {
        read(workbook(markup));
    }

    @MethodSource("workbooks")
    @FuzzTest(maxDuration = "1m")
    void readsWorkbooks(byte[] file) {
        read(file);
    }

    @Test
    void survivesDamagedFilesInEachBuild() {
        Stream.of(tables(), lines(), workbooks())
                .map(seeds -> seeds.toArray(byte[][]::new))
                .forEach(seeds -> Mutations.of(SHORT, seeds).forEach(FilesFuzzTests::read));
        Mutations.of(SHORT, cells().toArray(byte[][]::new)).forEach(markup -> read(workbook(markup)));
    }

    private static byte[] workbook(byte[] markup) {
        return Xlsx.workbook().row(HEADINGS).cells(new String(markup, UTF_8)).bytes();
    }

    private static void read(byte[] file) {
        ReadingRows rows;
        try {
            rows = ReadingRows.of(ReadingRows.GRADES, file);
        } catch (FileProblem problem) {
            assertThat(problem.code()).isNotEmpty();
            assertThat(problem.detail()).hasSizeLessThanOrEqualTo(501);
            return;
        }
        rows.taken.forEach(FilesFuzzTests::check);
        rows.refused.forEach(FilesFuzzTests::check);
    }

    private static void check(StatedRecord taken) {
        assertThat(taken.values().values())
                .noneMatch(value -> value instanceof String text && CitizenNumbers.areIn(text))
                .noneMatch(value -> value instanceof String text && text.indexOf('\u0000') >= 0);
    }

    private static void check(QuarantinedRow refused) {
        assertThat(refused.findings()).isNotEmpty();
        for (Finding finding : refused.findings()) {
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank();
            assertThat(finding.message(Locale.CHINESE)).isNotBlank();
        }
        assertThat(PartyKey.of(refused).map(party -> CitizenNumbers.areIn(party.text())))
                .isNotEqualTo(java.util.Optional.of(true));
    }
}
