package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unified codes: the parts, and every defect by its name. The codes are invented but for the worked example of the standard. */
class UsccTests {

    private static final String EXAMPLE = "91330000609120272T";

    @Test
    void acceptsTheWorkedExample() {
        assertThat(Uscc.parse(EXAMPLE)).isEqualTo(new Parsed.Valid<>(Uscc.of(EXAMPLE), List.of()));
    }

    @Test
    void tellsThePartsOfTheWorkedExample() {
        Uscc uscc = Uscc.of(EXAMPLE);
        assertThat(uscc.text()).isEqualTo(EXAMPLE);
        assertThat(uscc.registrar().code()).isEqualTo('9');
        assertThat(uscc.registrar().chinese()).isEqualTo("市场监督管理");
        assertThat(uscc.category().chinese()).isEqualTo("企业");
        assertThat(uscc.kind()).isEqualTo(SubjectKind.ENTERPRISE);
        assertThat(uscc.regionCode()).isEqualTo("330000");
        assertThat(uscc.subjectCode()).isEqualTo("609120272");
        assertThat(uscc.organisationCode()).contains(OrganisationCode.of("60912027-2"));
        assertThat(uscc.region(LocalDate.of(2016, 1, 1)).orElseThrow().name()).isEqualTo("浙江省");
    }

    @ParameterizedTest
    @CsvSource({
        "11, government-agency, false",
        "12, public-institution, false",
        "31, enterprise, true",
        "34, enterprise, true",
        "52, social-organisation, false",
        "81, other-organisation, false",
        "92, individual-business, false",
        "93, enterprise, false",
        "N2, other-organisation, false",
    })
    void tellsTheKindOfSubjectFromTheTable(String category, String kind, boolean intermediary) {
        Uscc uscc = Uscc.of(InventedCodes.uscc(category + "330101", "T0000001"));
        assertThat(uscc.kind()).isEqualTo(SubjectKind.of(kind));
        assertThat(uscc.category().intermediary()).isEqualTo(intermediary);
    }

    @Test
    void knowsEveryCategoryOfTheStandardAndNoOther() {
        assertThat(Categories.all()).extracting(Category::code).containsExactlyElementsOf(PlainCodes.CATEGORIES);
    }

    @ParameterizedTest
    @CsvSource({
        "330101, placeholder of Hangzhou",
        "330185, a county-level city abolished in 2017",
        "100000, registered by the state",
        "320371, a zone of the statistics",
    })
    void acceptsRegionsOfEveryListWithoutWarning(String region, String ignored) {
        assertThat(warnings(InventedCodes.uscc("91" + region, "T0000002"))).isEmpty();
    }

    @Test
    void warnsOfRegionInNoListOfAKnownProvince() {
        String code = InventedCodes.uscc("91330097", "T0000003");
        assertThat(warnings(code)).containsExactly(new Warning(Reason.UNKNOWN_REGION, 3, "330097"));
    }

    @Test
    void warnsOfInnerCheckCharacterOnly() {
        String inner = InventedCodes.organisation("T0000004");
        String wrong = inner.charAt(8) == '1' ? "2" : "1";
        String code = InventedCodes.uscc("91330101T0000004" + wrong);
        assertThat(warnings(code)).containsExactly(new Warning(Reason.INNER_CHECK_CHARACTER, 17, inner.substring(8)));
        assertThat(Uscc.of(code).organisationCode()).isEmpty();
        assertThat(Uscc.of(code).subjectCode()).isEqualTo("T0000004" + wrong);
    }

    @Test
    void namesTheExpectedCheckCharacter() {
        assertRefused("91330000609120272A", Reason.CHECK_CHARACTER, 18, "T");
    }

    @Test
    void refusesLiveLookingCodeOfTheXiamenShapeByItsCheckCharacter() {
        String code = InventedCodes.uscc("91350203M0000ABC1");
        String wrong = InventedCodes.replaced(code, 17, code.charAt(17) == '9' ? '8' : '9');
        assertRefused(wrong, Reason.CHECK_CHARACTER, 18, code.substring(17));
    }

    @Test
    void refusesUnknownCategoryAndUnknownProvince() {
        assertRefused(InventedCodes.uscc("96330101", "T0000005"), Reason.UNKNOWN_CATEGORY, 1, "96");
        assertRefused(InventedCodes.uscc("91990101", "T0000005"), Reason.UNKNOWN_REGION, 3, "99");
    }

    @Test
    void refusesWrongLengthWithBothNumbers() {
        assertRefused(EXAMPLE.substring(1), Reason.WRONG_LENGTH, 0, "17/18");
        assertRefused(EXAMPLE + "9", Reason.WRONG_LENGTH, 0, "19/18");
        assertRefused("9".repeat(63) + "8", Reason.WRONG_LENGTH, 0, "64/18");
        assertRefused("9".repeat(10_000_000), Reason.WRONG_LENGTH, 0, "10000000/18");
    }

    @Test
    void namesTheIllegalCharacterAndItsPlace() {
        assertRefused("9133000060912V272T", Reason.ILLEGAL_CHARACTER, 14, "V");
        assertRefused("9133A000609120272T", Reason.ILLEGAL_CHARACTER, 5, "A");
        assertRefused("91330000-09120272T", Reason.ILLEGAL_CHARACTER, 9, "-");
        assertRefused("9133\u0000000609120272T", Reason.ILLEGAL_CHARACTER, 5, "U+0000");
        assertRefused("浙330000609120272T", Reason.ILLEGAL_CHARACTER, 1, "浙");
        assertRefused("913300006091\uD83D\uDE00272T", Reason.ILLEGAL_CHARACTER, 13, "\uD83D\uDE00");
    }

    @Test
    void hintsAtTheDigitThatWouldMakeTheCodeValid() {
        assertRefused("9133O000609120272T", Reason.CONFUSABLE_LETTER, 5, "0");
        assertRefused("9I330000609I20272T", Reason.CONFUSABLE_LETTER, 2, "1");
        assertRefused("91330000609120Z7ZT", Reason.CONFUSABLE_LETTER, 15, "2");
        assertRefused("9133O000609120272A", Reason.CONFUSABLE_LETTER, 5, "");
    }

    @Test
    void refusesSmallLettersWithTheCapital() {
        assertRefused("91330000609120272t", Reason.LOWER_CASE, 18, "T");
    }

    @Test
    void namesFullWidthCharactersAndSpaces() {
        assertRefused("９１330000609120272T", Reason.FULL_WIDTH, 1, "9");
        assertRefused("9133 0000609120272T", Reason.SPACES, 5, "");
        assertRefused(EXAMPLE + " ", Reason.SPACES, 19, "");
        assertRefused("\uFEFF" + EXAMPLE, Reason.SPACES, 1, "");
        assertRefused("91330000\u3000609120272T", Reason.SPACES, 9, "");
        assertRefused("91330000609120272T\u200B", Reason.SPACES, 19, "");
    }

    @Test
    void namesTrailingPunctuation() {
        assertRefused(EXAMPLE + ".", Reason.TRAILING_PUNCTUATION, 19, ".");
        assertRefused(EXAMPLE + "；", Reason.FULL_WIDTH, 19, ";");
        assertRefused(EXAMPLE + "。", Reason.TRAILING_PUNCTUATION, 19, "。");
    }

    @ParameterizedTest
    @CsvSource({"9.14E+17", "9.13300006091202E+17", "9E+17", "9.13e+17", "9.133E17"})
    void namesTheExponentOfASpreadsheet(String text) {
        assertRefused(text, Reason.SPREADSHEET_EXPONENT, 0, "");
    }

    @Test
    void namesTheTruncationOfASpreadsheet() {
        assertRefused("913300006091202000", Reason.SPREADSHEET_TRUNCATED, 0, "");
        assertRefused("9133000060912020000", Reason.SPREADSHEET_TRUNCATED, 0, "");
    }

    @Test
    void acceptsRightCodeThatHappensToEndInThreeZeros() {
        String code = null;
        for (int i = 10_000_000; code == null || !code.endsWith("000"); i++) {
            code = InventedCodes.uscc("91330101", Integer.toString(i));
        }
        assertThat(Uscc.parse(code).isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-", "/", "0", "无", "XX", "暂无", "——", "111111111111111111", "123456", "N/A", "null", "待补充", "？"})
    void namesPlaceholders(String text) {
        assertRefused(text, Reason.PLACEHOLDER, 0, "");
    }

    @Test
    void namesTheEmpty() {
        assertRefused("", Reason.EMPTY, 0, "");
        assertRefused("  \t\n", Reason.EMPTY, 0, "");
    }

    @Test
    void namesTheSchemeOfAnotherNumber() {
        assertRefused("609120272", Reason.OTHER_SCHEME, 0, "organisation-code");
        assertRefused("60912027-2", Reason.OTHER_SCHEME, 0, "organisation-code");
        assertRefused("330103000217276", Reason.OTHER_SCHEME, 0, "registration-number");
        assertRefused("330103000217276-1/2", Reason.OTHER_SCHEME, 16, "registration-number");
        assertRefused("3301031002172", Reason.OTHER_SCHEME, 0, "registration-number-13");
        assertRefused("事证第133000000001", Reason.OTHER_SCHEME, 0, "public-institution-certificate");
        assertRefused("13000000000", Reason.OTHER_SCHEME, 0, "mobile-number");
        assertRefused(taxNumber(), Reason.OTHER_SCHEME, 0, "tax-number");
        assertRefused("10000019491231008X", Reason.OTHER_SCHEME, 0, "citizen-number");
    }

    @Test
    void throwsTheEnglishSentence() {
        assertThatThrownBy(() -> Uscc.of("91330000609120272A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("position 18")
                .hasMessageContaining("'T'");
    }

    private static String taxNumber() {
        return "330101" + InventedCodes.organisation("T0000006");
    }

    private static List<Warning> warnings(String text) {
        return switch (Uscc.parse(text)) {
            case Parsed.Valid<Uscc>(Uscc ignored, List<Warning> warnings) -> warnings;
            case Parsed.Refused<Uscc>(Refusal refusal) -> throw new AssertionError(text + " " + refusal);
        };
    }

    private static void assertRefused(String text, Reason reason, int position, String detail) {
        assertThat(Uscc.parse(text)).isEqualTo(new Parsed.Refused<Uscc>(new Refusal(reason, position, detail)));
    }
}
