package org.credit531.province.population;

import org.credit531.province.draw.Chance;

/**
 * Makes numbers that are valid and belong to nobody. Written apart from the checking library, so that each proves the other.
 *
 * <ul>
 *   <li>Unified codes (GB 32100-2015) hold organisation codes (GB 11714) beginning with YX, where no issued code was found:
 *       issued ones with a Y go on with A.
 *   <li>Registration numbers (GB/T 17710) begin with 3399, and no region of Zhejiang has that code.
 * </ul>
 */
public final class InventedCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    // 30 times 31 to the 5th: a third character Y is left to authorities.
    private static final int RANGE = 858_874_530;
    private static final int AUTHORITIES = 28_629_151;
    private static final long STRIDE = 1_000_000_007L; // prime, so that no number comes twice
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int REGISTRATIONS = 10_000_000;
    private static final int DIGITS_OF_A_KIND = 4;

    private final long offset;

    InventedCodes(long seed) {
        offset = Chance.of(seed, "codes", 0).below(RANGE);
    }

    /** The code of an organisation: {@code category} is the pair of registering department and category, as 91. */
    String of(int number, String category, String region) {
        return unified(category + region, (number * STRIDE + offset) % RANGE);
    }

    /** The code of an authority that only sends records; always the same for the same name. */
    public static String ofAuthority(String name, String region) {
        return unified("11" + region, RANGE + Math.floorMod(name.hashCode() * 31L, AUTHORITIES));
    }

    /**
     * A registration number, of a company or (from 6 on, by its seventh digit) of an individual business. That digit goes on after
     * ten millions: else organisations of a large province would share numbers that belong to one.
     */
    static String registration(int number, boolean individualBusiness) {
        long sequence = (number * 7_654_321L + 1) % REGISTRATIONS;
        int seventh = (individualBusiness ? 6 : 0) + number / REGISTRATIONS % DIGITS_OF_A_KIND;
        // The leading one keeps zeros.
        var body = "339900" + seventh + Long.toString(REGISTRATIONS + sequence).substring(1);
        int product = 10;
        for (int index = 0; index < body.length(); index++) {
            int sum = (product + body.charAt(index) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return body + (11 - product) % 10;
    }

    private static String unified(String beginning, long value) {
        var body = beginning + organisationCode(value);
        return body + checkCharacter(body);
    }

    private static String organisationCode(long value) {
        var digits = new char[8];
        long rest = value;
        for (int index = 7; index > 1; index--) {
            digits[index] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        digits[0] = 'Y';
        digits[1] = 'X';
        return new String(digits) + organisationCheckCharacter(digits);
    }

    private static char organisationCheckCharacter(char[] digits) {
        int sum = 0;
        for (int index = 0; index < digits.length; index++) {
            sum += Character.digit(digits[index], 36) * ORGANISATION_WEIGHTS[index];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static char checkCharacter(String body) {
        int sum = 0;
        int weight = 1;
        for (int index = 0; index < body.length(); index++) {
            sum += ALPHABET.indexOf(body.charAt(index)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
