package org.credit531.collection;

import java.util.Set;

/** What spreadsheets leave where a value was: the names of their errors, and long numbers in exponent form. */
final class SpreadsheetDamage {

    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private SpreadsheetDamage() {}

    static boolean isError(String text) {
        return text.charAt(0) == '#' && ERRORS.contains(text);
    }

    /** A number such as 9.14E+17: the digits that are gone are nowhere any more. */
    static boolean isExponent(String text) {
        int e = text.indexOf('E');
        if (e < 1 || e > 25 || text.length() - e > 6 || text.length() - e < 3) {
            return false;
        }
        char sign = text.charAt(e + 1);
        return (sign == '+' || sign == '-') && digits(text, e + 2, text.length()) && mantissa(text, e);
    }

    private static boolean mantissa(String text, int end) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int point = text.indexOf('.');
        boolean whole = point < 0 || point > end;
        return whole
                ? digits(text, start, end)
                : digits(text, start, point) && (point + 1 == end || digits(text, point + 1, end));
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }
}
