package org.credit531.testing;

/** Invented persons: citizen numbers of 100000, which registers nobody, with check characters that are right. */
public final class Persons {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Persons() {}

    /** The number of an invented person, of up to a thousand. */
    public static String number(int number) {
        return withCheck("10000019770228%03d".formatted(number));
    }

    /** The first seventeen characters of a number with the one that belongs to them. */
    public static String withCheck(String body) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (body.charAt(place) - '0') * WEIGHTS[place];
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }

    /** The same number with a check character that is wrong. */
    public static String mistyped(String number) {
        int right = CHECKS.indexOf(number.charAt(number.length() - 1));
        return number.substring(0, number.length() - 1) + CHECKS.charAt((right + 1) % CHECKS.length());
    }
}
