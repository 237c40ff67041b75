package org.credit531.collection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Citizen numbers in text that was meant to hold something else: files of organisations bring them in the wrong column.
 * What has the form of one, in digits of either width and perhaps in groups, is masked on pages and in whatever is kept in
 * clear, also where its check character is wrong (a typing error is still nearly the number).
 */
final class PersonNumbers {

    /** What may stand between two digits of a number that is written in groups. */
    private static final String GAP = "[ -]?";

    private static final String MONTH_AND_DAY = "(?:0#[1-9]|1#[0-2])#(?:0#[1-9]|[12]#\\d|3#[01])#";
    private static final String REGION = "(?<![0-9A-Za-z])((?:\\d#){5}\\d)#";
    private static final Pattern OF_EIGHTEEN =
            grouped(REGION + "(?:1#[89]|2#0)#\\d#\\d#" + MONTH_AND_DAY + "\\d#\\d#\\d#([0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern OF_FIFTEEN =
            grouped("(?<![0-9A-Za-z])(\\d{6})\\d{2}" + MONTH_AND_DAY.replace("#", "") + "\\d{2}(\\d)(?![0-9A-Za-z])");

    private PersonNumbers() {}

    private static Pattern grouped(String pattern) {
        return Pattern.compile(pattern.replace("#", GAP));
    }

    /** A text that was meant to be a person's number, right or wrong: only its ends are left. */
    static String hidden(String text) {
        int length = text.codePointCount(0, text.length());
        return length < 10
                ? "*".repeat(length)
                : text.substring(0, 2) + "*".repeat(Math.min(length, 40) - 3) + text.substring(text.length() - 1);
    }

    /** The text with all but region and last character of such numbers replaced. */
    static String masked(String text) {
        return masked(masked(text, OF_EIGHTEEN, "***********"), OF_FIFTEEN, "********");
    }

    /** Narrowing changes no place, so what is found in the narrow text is cut from the text itself. */
    private static String masked(String text, Pattern form, String stars) {
        Matcher number = form.matcher(Width.narrow(text));
        StringBuilder masked = null;
        int done = 0;
        while (number.find()) {
            masked = masked == null ? new StringBuilder() : masked;
            masked.append(text, done, number.end(1)).append(stars).append(text, number.start(2), number.end(2));
            done = number.end();
        }
        return masked == null ? text : masked.append(text.substring(done)).toString();
    }
}
