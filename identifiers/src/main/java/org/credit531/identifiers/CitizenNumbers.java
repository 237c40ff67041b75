package org.credit531.identifiers;

/**
 * Citizen numbers inside longer text: remarks, names of files and addresses bring in what belongs nowhere but in a column
 * made for it. Found in digits of either width, and in groups with single spaces or hyphens between; only valid numbers, so
 * that other long numbers are left alone.
 */
public final class CitizenNumbers {

    private static final int LENGTH = 18;
    private static final int FULL_WIDTH = 0xFEE0;

    private CitizenNumbers() {}

    /** Whether the text holds one. */
    public static boolean areIn(CharSequence text) {
        for (int start = 0; start + LENGTH <= text.length(); start++) {
            if (Digits.isDigit(narrow(text.charAt(start))) && beginsAt(text, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsAt(CharSequence text, int start) {
        if (start > 0 && isLetterOrDigit(text.charAt(start - 1))) {
            return false;
        }
        var number = new StringBuilder(LENGTH);
        int at = start;
        while (at < text.length() && number.length() < LENGTH) {
            char character = narrow(text.charAt(at));
            if (isPart(character, number.length())) {
                number.append(Character.toUpperCase(character));
            } else if (!isSeparator(text.charAt(at)) || isSeparator(text.charAt(at - 1))) {
                return false;
            }
            at++;
        }
        boolean ends = at == text.length() || !isLetterOrDigit(text.charAt(at));
        return ends && CitizenNumber.holds(number);
    }

    private static boolean isPart(char character, int place) {
        return Digits.isDigit(character) || place == LENGTH - 1 && (character == 'X' || character == 'x');
    }

    private static boolean isSeparator(char character) {
        return character == ' '
                || character == '-'
                || character == '\u00A0'
                || character == '\u3000'
                || character == '\uFF0D';
    }

    /** A letter or digit of ours: what stands directly beside it is part of the same code. */
    private static boolean isLetterOrDigit(char character) {
        char narrow = narrow(character);
        return narrow < 0x80 && Character.isLetterOrDigit(narrow);
    }

    private static char narrow(char character) {
        return character >= '\uFF10' && character <= '\uFF5A' ? (char) (character - FULL_WIDTH) : character;
    }
}
