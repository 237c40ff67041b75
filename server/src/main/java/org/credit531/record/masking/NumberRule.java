package org.credit531.record.masking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.identifiers.Uscc;

/**
 * A form of number or address that is personal.
 *
 * @param kind what it is
 * @param pattern how it is written
 * @param check what is asked of it besides
 * @param notAfter words right before it that say that it is something else
 * @param within whether it is looked for in longer texts alone, since fields with numbers of certificates hold what looks alike
 */
record NumberRule(Found.Kind kind, String pattern, Check check, List<String> notAfter, boolean within) {

    /** What may stand between two digits of a number that is written in groups, or on two lines. */
    private static final String GAP = "[ -]{0,2}";

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9A-Za-z]");

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    NumberRule {
        check = check == null ? Check.NONE : check;
        notAfter = notAfter == null ? List.of() : List.copyOf(notAfter);
    }

    /** The rule, ready to be asked. */
    Ready ready() {
        return new Ready(this, Pattern.compile(pattern.replace("#", GAP)));
    }

    private boolean holds(String found, String before) {
        return check.holds(NO_DIGIT.matcher(found).replaceAll(""))
                && notAfter.stream().noneMatch(before::endsWith);
    }

    /** What is asked of digits that look like a number. */
    enum Check {
        /** Nothing. */
        NONE,
        /** That they are no valid unified code; a citizen number with a wrong check character is still nearly one. */
        CITIZEN,
        /** The check digit of bank cards (ISO/IEC 7812). */
        LUHN;

        boolean holds(String digits) {
            return switch (this) {
                case NONE -> true;
                case CITIZEN ->
                    CitizenNumbers.areIn(digits) || !Uscc.parse(digits).isValid();
                case LUHN -> luhn(digits);
            };
        }

        private static boolean luhn(String digits) {
            int sum = 0;
            for (int at = 0; at < digits.length(); at++) {
                int digit = digits.charAt(digits.length() - 1 - at) - '0';
                int weighed = at % 2 == 0 ? digit : digit * 2;
                sum += weighed > 9 ? weighed - 9 : weighed;
            }
            return sum % 10 == 0;
        }
    }

    /** A rule with its pattern compiled. */
    record Ready(NumberRule rule, Pattern form) {

        /** Whatever of the kind is in a text of half width. */
        Stream<Found> in(String text) {
            Matcher matcher = form.matcher(text);
            Stream.Builder<Found> found = Stream.builder();
            while (matcher.find()) {
                int group = matcher.groupCount();
                boolean whole = matcher.start() == 0 && matcher.end() == text.length();
                if (!(whole && rule.within)
                        && rule.holds(
                                matcher.group(group),
                                text.substring(0, matcher.start()).stripTrailing())) {
                    found.add(new Found(rule.kind, matcher.start(group), matcher.end(group)));
                }
            }
            return found.build();
        }
    }
}
