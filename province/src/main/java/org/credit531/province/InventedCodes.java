package org.credit531.province;

/**
 * Makes unified social credit codes (GB 32100-2015) that are valid and belong to nobody: their organisation codes all begin
 * with YX, where no issued code was found (issued codes with a Y go on with A). Written apart from the checking library, so that each proves the other.
 */
final class InventedCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final long RANGE = 887_503_681L; // 31 to the 6th
    private static final long STRIDE = 1_000_000_007L; // prime, so that no number comes twice
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final long offset;

    InventedCodes(long seed) {
        offset = Long.remainderUnsigned(Chance.of(seed, "codes", 0).next(), RANGE);
    }

    /** The code of an organisation: {@code category} is the pair of registering department and category, as 91. */
    String of(int number, String category, String region) {
        var body = category + region + organisationCode((number * STRIDE + offset) % RANGE);
        return body + checkCharacter(body);
    }

    /** The same code with a check character that is never right: the next one in the alphabet. */
    static String withWrongCheckCharacter(String code) {
        int last = ALPHABET.indexOf(code.charAt(17));
        return code.substring(0, 17) + ALPHABET.charAt((last + 1) % ALPHABET.length());
    }

    /** What a spreadsheet leaves of a code that it took for a number. */
    static String asSpreadsheetExponent(String code) {
        return code.charAt(0) + "." + code.substring(1, 3) + "E+17";
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
