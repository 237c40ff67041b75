package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Citizen numbers: read strictly, shown never. The numbers are the standard's example and ranges of numbers, nobody's. */
class CitizenNumberTests {

    private static final String EXAMPLE = "10000019491231008X";

    @Test
    void readsRegionAndBirthDate() {
        CitizenNumber number = CitizenNumber.of(EXAMPLE);
        assertThat(number.text()).isEqualTo(EXAMPLE);
        assertThat(number.regionCode()).isEqualTo("100000");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    }

    @Test
    void masksEveryFormButTheText() {
        CitizenNumber number = CitizenNumber.of(EXAMPLE);
        assertThat(number.masked()).isEqualTo("10**************8X");
        assertThat(number).hasToString("10**************8X");
        assertThat(CitizenNumber.parse(EXAMPLE).toString()).doesNotContain("1949");
        assertThat(Codes.identify(EXAMPLE).toString()).doesNotContain("1949");
    }

    @Test
    void holdsNoPartOfTheNumberInRefusalsAndExceptions() {
        for (String wrong :
                List.of("110105194912310021", "11010519490231002X", "19010519491231002X", "1101051949123100")) {
            assertThatThrownBy(() -> CitizenNumber.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(wrong.substring(0, 6))
                    .hasMessageNotContaining(wrong.substring(6, 14));
            assertThat(Codes.identify(wrong).toString()).doesNotContain("1949").doesNotContain("10105");
        }
    }

    @Test
    void namesEveryDefect() {
        assertRefused("110105194912310021", Reason.CHECK_CHARACTER, 18, "X");
        assertRefused("11010519490231002X", Reason.IMPOSSIBLE_DATE, 7, "");
        assertRefused(InventedCodes.citizen("11010519490229002"), Reason.IMPOSSIBLE_DATE, 7, "");
        assertRefused(InventedCodes.citizen("11010518991231002"), Reason.IMPOSSIBLE_DATE, 7, "");
        assertRefused(InventedCodes.citizen("99010519491231002"), Reason.UNKNOWN_REGION, 1, "");
        assertRefused("1101051949123100", Reason.WRONG_LENGTH, 0, "16/18");
        assertRefused("10000019491231008x", Reason.LOWER_CASE, 18, "X");
        assertRefused("1101O519491231002X", Reason.CONFUSABLE_LETTER, 5, "0");
        assertRefused("10000019491231008Ｘ", Reason.FULL_WIDTH, 18, "X");
        assertRefused("1.10105E+17", Reason.SPREADSHEET_EXPONENT, 0, "");
        assertRefused("110105194912310000", Reason.SPREADSHEET_TRUNCATED, 0, "");
        assertRefused("91330000609120272T", Reason.OTHER_SCHEME, 0, "uscc");
    }

    @Test
    void acceptsLeapDaysOfLeapYearsOnly() {
        assertThat(CitizenNumber.parse(InventedCodes.citizen("11010520000229999"))
                        .isValid())
                .isTrue();
        assertThat(CitizenNumber.parse(InventedCodes.citizen("11010520010229999"))
                        .isValid())
                .isFalse();
    }

    @Test
    void refusesBirthAfterTheDayGiven() {
        String number = InventedCodes.citizen("11010520300101999");
        assertThat(CitizenNumber.parse(number, LocalDate.of(2030, 1, 1)).isValid())
                .isTrue();
        assertThat(CitizenNumber.parse(number, LocalDate.of(2029, 12, 31)))
                .isEqualTo(new Parsed.Refused<CitizenNumber>(new Refusal(Reason.IMPOSSIBLE_DATE, 7, "")));
    }

    /**
     * A published defect (hutool issue 1367): a citizen number that passes the unified code's check was taken for one. All
     * numbers of that region and birth date are tried, the one of the issue among them, so that it need not stand here.
     */
    @Test
    void neverTakesACitizenNumberThatPassesTheUnifiedCheckForAUnifiedCode() {
        List<String> numbers = citizensThatPassTheUnifiedCheck("36232219870908").toList();
        assertThat(numbers).hasSizeGreaterThan(20);
        assertThat(numbers).allSatisfy(CitizenNumberTests::isAPersonOnly);
    }

    /** Where category and region of a unified code are right as well, only the rule "a person's number first" decides. */
    @Test
    void takesANumberThatFitsBothSchemesInFullForThePerson() {
        List<String> numbers = IntStream.rangeClosed(1, 28)
                .mapToObj(day -> String.format(Locale.ROOT, "511101195001%02d", day))
                .flatMap(CitizenNumberTests::citizensThatPassTheUnifiedCheck)
                .toList();
        assertThat(numbers).hasSizeGreaterThan(100);
        assertThat(numbers).allSatisfy(number -> {
            assertThat(UsccRules.hold(number)).isTrue();
            isAPersonOnly(number);
        });
    }

    private static Stream<String> citizensThatPassTheUnifiedCheck(String regionAndBirth) {
        return IntStream.range(0, 1000)
                .mapToObj(sequence -> String.format(Locale.ROOT, "%s%03d", regionAndBirth, sequence))
                .map(InventedCodes::citizen)
                .filter(number -> PlainCodes.usccCheck(number.substring(0, 17)) == number.charAt(17));
    }

    private static void isAPersonOnly(String number) {
        assertThat(CitizenNumber.parse(number).isValid()).isTrue();
        assertThat(Uscc.parse(number))
                .isEqualTo(new Parsed.Refused<Uscc>(new Refusal(Reason.OTHER_SCHEME, 0, "citizen-number")));
        assertThat(Codes.identify(number).scheme()).isEqualTo(Scheme.CITIZEN_NUMBER);
    }

    private static void assertRefused(String text, Reason reason, int position, String detail) {
        assertThat(CitizenNumber.parse(text))
                .isEqualTo(new Parsed.Refused<CitizenNumber>(new Refusal(reason, position, detail)));
    }
}
