package org.credit531.identifiers;

/** Runs of ASCII digits, read without allocating. */
final class Digits {

    private Digits() {}

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The number written from start to end, at most nine digits; -1 when a character is no digit. */
    static int number(CharSequence text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            if (!isDigit(character)) {
                return -1;
            }
            number = number * 10 + (character - '0');
        }
        return number;
    }

    /** Whether every character from start to end is a digit. */
    static boolean all(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the whole text is digits, and as many as said. */
    static boolean exactly(CharSequence text, int length) {
        return text.length() == length && all(text, 0, length);
    }
}
