package org.credit531.identifiers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of GB 32100-2015 as one pass over 18 characters. This is the hot path of every import: it allocates nothing
 * and answers yes or no; {@link UsccDiagnosis} finds out why when the answer is no.
 */
final class UsccRules {

    static final int LENGTH = 18;
    /** Without I, O, S, V and Z, which look like digits or like each other. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int MODULUS = 31;
    private static final int REGION = 2;
    private static final int SUBJECT = 8;
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final byte[] VALUES = values();

    private UsccRules() {}

    /** Whether the text has the length, the alphabet, the check character, a known category and a known province. */
    static boolean hold(CharSequence text) {
        return text.length() == LENGTH && checkHolds(text) && category(text) != null && provinceHolds(text);
    }

    /** The value of a character in the alphabet, -1 for one that is not in it. */
    static int value(char character) {
        return character < VALUES.length ? VALUES[character] : -1;
    }

    /** The check character that fits the first 17, all of which must be in the alphabet. */
    static char expectedCheck(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += value(text.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    static @Nullable Category category(CharSequence text) {
        return Categories.of(value(text.charAt(0)), value(text.charAt(1)));
    }

    /** The six digits of the region as a number, -1 when one of them is no digit. */
    static int region(CharSequence text) {
        return Digits.number(text, REGION, SUBJECT);
    }

    static boolean provinceHolds(CharSequence text) {
        int region = region(text);
        return region >= 0 && Regions.isInKnownProvince(region);
    }

    /** What to know about a code for which the rules hold. */
    static List<Warning> warnings(CharSequence text) {
        boolean listed = Regions.isListed(region(text));
        boolean inner = OrganisationCode.checkHolds(text, SUBJECT);
        return listed && inner ? List.of() : warnings(text, listed, inner);
    }

    private static List<Warning> warnings(CharSequence text, boolean listed, boolean inner) {
        List<Warning> warnings = new ArrayList<>(2);
        if (!listed) {
            String region = text.subSequence(REGION, SUBJECT).toString();
            warnings.add(new Warning(Reason.UNKNOWN_REGION, REGION + 1, region));
        }
        if (!inner) {
            String expected = String.valueOf(OrganisationCode.expectedCheck(text, SUBJECT));
            warnings.add(new Warning(Reason.INNER_CHECK_CHARACTER, LENGTH - 1, expected));
        }
        return warnings;
    }

    private static boolean checkHolds(CharSequence text) {
        int sum = value(text.charAt(LENGTH - 1));
        int illegal = sum;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = value(text.charAt(i));
            illegal |= value;
            sum += value * WEIGHTS[i];
        }
        return illegal >= 0 && sum % MODULUS == 0;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }
}
