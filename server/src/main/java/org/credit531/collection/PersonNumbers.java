package org.credit531.collection;

import java.util.regex.Pattern;

/**
 * Citizen numbers in text that was meant to hold something else: files of organisations bring them in the wrong column.
 * What has the form of one is masked on pages, also where its check character is wrong (a typing error is still nearly
 * the number).
 */
final class PersonNumbers {

    private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
    private static final Pattern OF_EIGHTEEN =
            Pattern.compile("(?<![0-9A-Za-z])(\\d{6})(?:18|19|20)\\d{2}" + DAY + "\\d{3}([0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern OF_FIFTEEN =
            Pattern.compile("(?<![0-9A-Za-z])(\\d{6})\\d{2}" + DAY + "\\d{2}(\\d)(?![0-9A-Za-z])");

    private PersonNumbers() {}

    /** A text that was meant to be a person's number, right or wrong: only its ends are left. */
    static String hidden(String text) {
        int length = text.codePointCount(0, text.length());
        return length < 10
                ? "*".repeat(length)
                : text.substring(0, 2) + "*".repeat(Math.min(length, 40) - 3) + text.substring(text.length() - 1);
    }

    /** The text with all but region and last character of such numbers replaced. */
    static String masked(String text) {
        String masked = OF_EIGHTEEN.matcher(text).replaceAll("$1***********$2");
        return OF_FIFTEEN.matcher(masked).replaceAll("$1********$2");
    }
}
