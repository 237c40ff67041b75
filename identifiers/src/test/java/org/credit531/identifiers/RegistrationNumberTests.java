package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Business registration numbers of 15 digits. */
class RegistrationNumberTests {

    private static final long SEED = Long.getLong("credit531.seed", 531L);

    @Test
    void acceptsTheWorkedExample() {
        RegistrationNumber number = RegistrationNumber.of("330103000217276");
        assertThat(number.regionCode()).isEqualTo("330103");
        assertThat(number.scheme()).isEqualTo(Scheme.REGISTRATION_NUMBER);
    }

    @Test
    void agreesWithSecondImplementation() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var invented = new InventedCodes(random);
        for (int i = 0; i < 200_000; i++) {
            String number = "33" + invented.characters("0123456789", 13);
            boolean expected = PlainCodes.registrationCheck(number.substring(0, 14)) == number.charAt(14);
            boolean valid = RegistrationNumber.parse(number).isValid();
            assertThat(valid).as("seed %d: %s", SEED, number).isEqualTo(expected);
        }
    }

    @Test
    void warnsOfRegionInNoList() {
        String number = InventedCodes.registration("33009700000001");
        assertThat(RegistrationNumber.parse(number))
                .isEqualTo(new Parsed.Valid<>(
                        RegistrationNumber.of(number), List.of(new Warning(Reason.UNKNOWN_REGION, 1, "330097"))));
    }

    @Test
    void namesEveryDefect() {
        assertRefused("330103000217275", Reason.CHECK_CHARACTER, 15, "6");
        assertRefused("33010300021727", Reason.WRONG_LENGTH, 0, "14/15");
        assertRefused("33O103000217276", Reason.CONFUSABLE_LETTER, 3, "0");
        assertRefused("33A103000217276", Reason.ILLEGAL_CHARACTER, 3, "A");
        assertRefused("330103000217276-1", Reason.ILLEGAL_CHARACTER, 16, "-");
        assertRefused(InventedCodes.registration("99010300000001"), Reason.UNKNOWN_REGION, 1, "99");
        assertRefused("111111111111111", Reason.PLACEHOLDER, 0, "");
        assertRefused("3301031002172", Reason.OTHER_SCHEME, 0, "registration-number-13");
    }

    private static void assertRefused(String text, Reason reason, int position, String detail) {
        assertThat(RegistrationNumber.parse(text))
                .isEqualTo(new Parsed.Refused<RegistrationNumber>(new Refusal(reason, position, detail)));
    }
}
