package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.credit531.catalogue.Field;
import org.credit531.language.DataFiles;
import org.credit531.testing.Organisations;
import org.credit531.testing.Persons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    private static final Field DATE = field("type: date");
    private static final Field TEXT = field("type: text\nmax-length: 5");
    private static final Field DECIMAL = field("type: decimal\ndecimals: 4\nminimum: -20000\nmaximum: 2000000");
    private static final Field SHARE = field("type: decimal\ndecimals: 2\nunit: percent\nminimum: 0\nmaximum: 10000");
    private static final Field INTEGER = field("type: integer");
    private static final Field YUAN = field("type: money");
    private static final Field TEN_THOUSAND_YUAN = field("type: money\nunit: 10000-yuan");
    private static final Field TRUTH = field("type: boolean");
    private static final Field CODE = field(
            "type: code\ncodes:\n  revoked: {label: {zh: 吊销, en: Revoked}, words: [已吊销]}\n  A: {label: {zh: A 级, en: A}}");

    private static Field field(String rest) {
        return DataFiles.parse("test", "name: x\nlabel: {zh: 某, en: X}\nopenness: public\n" + rest, Field.class);
    }

    private static void expectValue(Field field, String text, Object value) {
        assertThat(Cells.read(field, text)).as(text).isEqualTo(new Cells.Reading.Value(value));
    }

    private static void expectWrong(Field field, String text, String code) {
        assertThat(Cells.read(field, text))
                .as(text)
                .isInstanceOfSatisfying(
                        Cells.Reading.Wrong.class,
                        wrong -> assertThat(wrong.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01",
                "2024-3-1",
                "2024/03/01",
                "2024/3/1",
                "2024.3.1",
                "20240301",
                "2024年3月1日",
                "2024年03月01日",
                "2024年3月1",
                "2024年3月1号",
                "2024 年 3 月 1 日",
                "２０２４-３-１",
                "２０２４年３月１日",
                "二〇二四年三月一日",
                "二零二四年三月一日",
                "2024-03-01 00:00:00",
                "2024-03-01 9:30",
                "2024-03-01T10:20:30.5",
                "2024年3月1日 10时20分",
                "20240301102030",
                "45352",
                "45352.75"
            })
    void readsDaysAsDepartmentsWriteThem(String text) {
        expectValue(DATE, text, LocalDate.of(2024, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-13-01",
                "2024-02-30",
                "2023-02-29",
                "2024-0-1",
                "2024-1-0",
                "24-3-1",
                "1899-12-31",
                "2101-01-01",
                "2024-3",
                "2024年3月",
                "2024",
                "202403",
                "2024030",
                "202403011",
                "3/1/2024",
                "01.03.2024",
                "2024--1",
                "-2024-3-1",
                "2024-3-1-",
                "今天",
                "日",
                "年月日",
                "2024-003-1",
                "02024-3-1",
                "2024-3-001",
                "99999999999999999999",
                "二〇二四年十三月一日",
                "二〇二四年三月三十二日",
                "二〇二四年三月十十日",
                "2024-03-01Z",
                "99999",
                "4535",
                "2024年3月日"
            })
    void refusesWhatIsNoDay(String text) {
        expectWrong(DATE, text, "not-a-date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | 0
            -0         | 0
            95.5       | 955000
            95.5000    | 955000
            95.50000   | 955000
            -2         | -20000
            00012      | 120000
            100.0001   | 1000001
            200        | 2000000
            """)
    void readsDecimalsAsWholeNumbersOfTheSmallestPart(String text, long value) {
        expectValue(DECIMAL, text, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            95.50001 | too-many-decimals
            200.0001 | out-of-range
            -2.0001  | out-of-range
            9999999999999999999999 | out-of-range
            1e5      | not-a-number
            +5       | not-a-number
            5.       | not-a-number
            .5       | not-a-number
            .        | not-a-number
            -        | not-a-number
            --5      | not-a-number
            1.2.3    | not-a-number
            1,23     | not-a-number
            1,2345   | not-a-number
            1,2345678 | not-a-number
            1234,567 | not-a-number
            ,123     | not-a-number
            1,234,   | not-a-number
            1.234,5  | not-a-number
            9.5E+3   | spreadsheet-exponent
            50%      | percent-not-meant
            50％      | percent-not-meant
            5‰       | not-a-number
            %        | percent-not-meant
            5万元     | not-a-number
            95分     | not-a-number
            NaN      | not-a-number
            0x10     | not-a-number
            1 000    | not-a-number
            11111111111111111111111111111111111111111 | not-a-number
            """)
    void refusesWhatIsNoNumberOfTheField(String text, String code) {
        expectWrong(DECIMAL, text, code);
    }

    @Test
    void readsCommasOnlyBetweenThreeDigits() {
        expectValue(INTEGER, "1,234", 1_234L);
        expectValue(INTEGER, "-12,345,678", -12_345_678L);
        expectWrong(INTEGER, "12.5", "too-many-decimals");
    }

    @Test
    void readsMoneyAsFen() {
        expectValue(YUAN, "12,000.50", 1_200_050L);
        expectValue(TEN_THOUSAND_YUAN, "5000", 5_000_000_000L);
        expectValue(TEN_THOUSAND_YUAN, "0.000001", 1L);
        expectWrong(YUAN, "0.001", "too-many-decimals");
        expectWrong(TEN_THOUSAND_YUAN, "0.0000001", "too-many-decimals");
        expectWrong(YUAN, "99999999999999999", "out-of-range");
    }

    @Test
    void readsMoneyInTheUnitThatIsWritten() {
        expectValue(YUAN, "¥5", 500L);
        expectValue(YUAN, "￥１，２３４．５０", 123_450L);
        expectValue(YUAN, "300元", 30_000L);
        expectValue(YUAN, "3.5万元", 3_500_000L);
        expectValue(TEN_THOUSAND_YUAN, "300元", 30_000L);
        expectValue(TEN_THOUSAND_YUAN, "0.00675", 6_750L);
        expectValue(TEN_THOUSAND_YUAN, "1.2 亿元", 12_000_000_000L);
        expectWrong(YUAN, "300美元", "not-a-number");
        expectWrong(YUAN, "3.5.1万元", "not-a-number");
        expectWrong(YUAN, "万元", "not-a-number");
    }

    @Test
    void readsPercentWhereTheFieldIsAShareOfAHundred() {
        for (var unit : List.of("", "percent")) {
            var share = Cells.of(SHARE, new Cells.Circumstances(unit, false, false));
            for (var text : List.of("12.5", "12.5%", "12.50 %", "１２．５％")) {
                assertThat(share.read(text)).as(unit + " " + text).isEqualTo(new Cells.Reading.Value(1_250L));
            }
            assertThat(share.read("0.125"))
                    .as("a share that is told as no percentage")
                    .isInstanceOf(Cells.Reading.Wrong.class);
            assertThat(share.read("0.13")).as("nothing is scaled by guessing").isEqualTo(new Cells.Reading.Value(13L));
            assertThat(share.read("12.5%%")).isInstanceOf(Cells.Reading.Wrong.class);
        }
    }

    @Test
    void refusesPercentWhereTheFieldIsNone() {
        var points = Cells.of(DECIMAL, new Cells.Circumstances("percent", false, false));
        assertThat(points.read("95")).isEqualTo(new Cells.Reading.Wrong("percent-not-meant", ""));
        expectWrong(YUAN, "5%", "percent-not-meant");
        expectWrong(INTEGER, "5%", "percent-not-meant");
    }

    @Test
    void readsDaysOfTheOtherCalendarAndDaysWithoutEnd() {
        var days = Cells.of(DATE, new Cells.Circumstances("", true, true));
        assertThat(days.read("43890")).isEqualTo(new Cells.Reading.Value(LocalDate.of(2024, 3, 1)));
        assertThat(days.read("长期")).isEqualTo(new Cells.Reading.Value(LocalDate.of(2099, 12, 31)));
        expectWrong(DATE, "长期", "not-a-date");
    }

    @Test
    void readsDivisionsAndIndustries() {
        expectValue(field("type: region"), "３３０１０６", "330106");
        expectWrong(field("type: region"), "999999", "unknown-division");
        expectWrong(field("type: region"), "3301", "unknown-division");
        expectValue(field("type: industry"), "I65", "65");
        expectValue(field("type: industry"), "6511", "6511");
        expectWrong(field("type: industry"), "A65", "unknown-industry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?"})
    void namesErrorsOfSpreadsheets(String error) {
        assertThat(Cells.read(TEXT, error)).isEqualTo(new Cells.Reading.Wrong("spreadsheet-error", error));
        assertThat(Cells.read(DATE, error)).isEqualTo(new Cells.Reading.Wrong("spreadsheet-error", error));
    }

    @Test
    void refusesLongNumbersThatASpreadsheetHasDestroyed() {
        expectWrong(field("type: text"), "9.15101070549352E+17", "spreadsheet-exponent");
        expectWrong(field("type: organisation-number"), "9.14E+17", "spreadsheet-exponent");
        expectValue(field("type: text"), "E+17", "E+17");
        expectValue(field("type: text"), "A4E+17", "A4E+17");
    }

    @ParameterizedTest
    @CsvSource({"revoked, revoked", "REVOKED, revoked", "吊销, revoked", "已吊销, revoked", "a, A", "A 级, A"})
    void readsCodesByCodeLabelOrWord(String text, String code) {
        expectValue(CODE, text, code);
    }

    @Test
    void namesTheWordsWhereACodeIsUnknown() {
        assertThat(Cells.read(CODE, "吊")).isEqualTo(new Cells.Reading.Wrong("unknown-code", "吊销、A 级"));
        expectValue(CODE, "Ｒｅｖｏｋｅｄ", "revoked");
        expectValue(CODE, "A级", "A");
    }

    @Test
    void readsYesAndNo() {
        expectValue(TRUTH, "是", true);
        expectValue(TRUTH, "0", false);
        expectWrong(TRUTH, "也许", "not-yes-or-no");
    }

    @Test
    void countsCharactersAndNotHalvesOfThem() {
        expectValue(TEXT, "𠮷𠮷𠮷𠮷𠮷", "𠮷𠮷𠮷𠮷𠮷");
        expectWrong(TEXT, "六个字符太长", "too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "+A1(", "-f(x)"})
    void refusesFormulas(String text) {
        expectWrong(TEXT, text, "formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+86", "a=b", "(甲)", "甲\n乙"})
    void takesTextThatIsNoFormula(String text) {
        expectValue(TEXT, text, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\u0007", "a\u001b", "a\u007f", "a\u0085", "a\u202e", "a\u2066"})
    void refusesWhatCannotBeSeen(String text) {
        assertThat(Cells.read(TEXT, text)).isEqualTo(new Cells.Reading.Wrong("control-character", 2));
        expectWrong(DATE, text, "control-character");
    }

    @Test
    void readsUnifiedCodesOrSaysWhatIsWrongWithThem() {
        var field = field("type: uscc");
        expectValue(field, Organisations.enterprise(1), Organisations.enterprise(1));
        expectWrong(field, Organisations.spoiled(Organisations.enterprise(1)), "check-character");
        expectWrong(field, "9.14E+17", "spreadsheet-exponent");
    }

    @Test
    void refusesNumbersOfPersonsWhereTextOrANumberIsStored() {
        String number = Persons.number(261);
        Field remark = field("type: text\nmax-length: 60");
        for (String text : List.of(number, "负责人" + number + "已确认", number.toLowerCase(java.util.Locale.ROOT))) {
            expectWrong(remark, text, "person-number-misplaced");
        }
        expectValue(remark, "负责人已确认", "负责人已确认");
    }
}
