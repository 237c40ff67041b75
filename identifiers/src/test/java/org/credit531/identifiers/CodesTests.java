package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of unknown scheme; the codes are invented in the shapes that real exports show. */
class CodesTests {

    @ParameterizedTest
    @CsvSource({
        "91330000609120272T, uscc",
        "60912027-2, organisation-code",
        "609120272, organisation-code",
        "330103000217276, registration-number",
        "10000019491231008X, citizen-number",
        "3301031002172, registration-number-13",
        "事证第133000000001, public-institution-certificate",
        "13000000000, mobile-number",
    })
    void identifiesEveryScheme(String text, String scheme) {
        assertThat(Codes.identify(text)).isInstanceOfSatisfying(Identification.Known.class, known -> {
            assertThat(known.scheme().code()).isEqualTo(scheme);
            assertThat(known.toString()).doesNotContain("13000000000");
        });
    }

    @Test
    void givesCanonicalTextAndTypedValue() {
        assertThat(Codes.identify("60912027-2"))
                .isEqualTo(new Identification.Known(OrganisationCode.of("609120272"), List.of()));
    }

    @Test
    void warnsOfNumbersWithoutCheck() {
        assertThat(Codes.identify("3301031002172"))
                .isEqualTo(new Identification.Known(
                        new OtherNumber(Scheme.OLD_REGISTRATION_NUMBER, "3301031002172"),
                        List.of(new Warning(Reason.UNCHECKED, 0, ""))));
    }

    @ParameterizedTest
    @CsvSource({
        "609120273, organisation-code, check-character",
        "6091202-7, organisation-code, wrong-length",
        "330103000217275, registration-number, check-character",
        "110105194912310021, citizen-number, check-character",
        "91330000609120272A, uscc, check-character",
        "9133000060912027, uscc, wrong-length",
        "913300006091202000, uscc, spreadsheet-truncated",
        "9.14E+17, uscc, spreadsheet-exponent",
        "330103000217276-1/2, uscc, other-scheme",
        "1111111111111, uscc, placeholder",
        "11111111111, uscc, placeholder",
        "'', uscc, empty",
    })
    void givesTheReasonByTheNearestScheme(String text, String scheme, String reason) {
        assertThat(Codes.identify(text)).isInstanceOfSatisfying(Identification.Unknown.class, unknown -> {
            assertThat(unknown.scheme().code()).isEqualTo(scheme);
            assertThat(unknown.refusal().reason().code()).isEqualTo(reason);
        });
    }

    @Test
    void refusesHugeTextsUnread() {
        String huge = "9".repeat(50_000_000);
        assertThat(Codes.identify(huge))
                .isEqualTo(new Identification.Unknown(Scheme.USCC, new Refusal(Reason.WRONG_LENGTH, 0, "50000000/18")));
    }
}
