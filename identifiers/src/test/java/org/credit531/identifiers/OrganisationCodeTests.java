package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Organisation codes, GB 11714. */
class OrganisationCodeTests {

    private static final long SEED = Long.getLong("credit531.seed", 531L);

    @Test
    void readsBothWrittenFormsIntoOneText() {
        assertThat(OrganisationCode.of("60912027-2")).isEqualTo(OrganisationCode.of("609120272"));
        assertThat(OrganisationCode.of("60912027-2").text()).isEqualTo("609120272");
        assertThat(OrganisationCode.of("609120272").hyphenated()).isEqualTo("60912027-2");
    }

    @Test
    void keepsTheConstructorToTheCanonicalForm() {
        assertThat(new OrganisationCode("609120272").text()).isEqualTo("609120272");
        assertThatThrownBy(() -> new OrganisationCode("609120273"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'2'");
    }

    @Test
    void agreesWithSecondImplementation() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var invented = new InventedCodes(random);
        for (int i = 0; i < 200_000; i++) {
            String first = invented.characters(PlainCodes.LETTERS, 8);
            char check = "0123456789X".charAt(random.nextInt(11));
            boolean expected = PlainCodes.organisationCheck(first) == check;
            boolean valid = OrganisationCode.parse(first + check).isValid();
            assertThat(valid).as("seed %d: %s%s", SEED, first, check).isEqualTo(expected);
        }
    }

    @Test
    void namesEveryDefect() {
        assertRefused("609120273", Reason.CHECK_CHARACTER, 9, "2");
        assertRefused("60912027-3", Reason.CHECK_CHARACTER, 10, "2");
        assertRefused("60912027", Reason.WRONG_LENGTH, 0, "8/9");
        assertRefused("6091202-7", Reason.WRONG_LENGTH, 0, "8/9");
        assertRefused("60912027--2", Reason.ILLEGAL_CHARACTER, 9, "-");
        assertRefused("60912027－2", Reason.FULL_WIDTH, 9, "-");
        assertRefused("60912027-", Reason.TRAILING_PUNCTUATION, 9, "-");
        assertRefused("6091_0272", Reason.ILLEGAL_CHARACTER, 5, "_");
        assertRefused("60912027A", Reason.ILLEGAL_CHARACTER, 9, "A");
        assertRefused("6O9120272", Reason.CHECK_CHARACTER, 9, expected("6O912027"));
        assertRefused("60912027Z", Reason.CONFUSABLE_LETTER, 9, "2");
        assertRefused("000000000", Reason.PLACEHOLDER, 0, "");
        assertRefused("00000000-0", Reason.PLACEHOLDER, 0, "");
        assertRefused("91330000609120272T", Reason.OTHER_SCHEME, 0, "uscc");
    }

    private static String expected(String first) {
        return String.valueOf(PlainCodes.organisationCheck(first));
    }

    private static void assertRefused(String text, Reason reason, int position, String detail) {
        assertThat(OrganisationCode.parse(text))
                .isEqualTo(new Parsed.Refused<OrganisationCode>(new Refusal(reason, position, detail)));
    }
}
