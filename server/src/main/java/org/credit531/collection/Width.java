package org.credit531.collection;

/**
 * Full-width letters, digits and signs as they stand in half-width. Only numbers, days and codes are narrowed: names keep
 * the characters in which they are registered.
 */
final class Width {

    private static final int SHIFT = '！' - '!';

    private Width() {}

    /** The text in half-width; the same object where there is nothing to narrow. */
    static String narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (narrow(text.charAt(i)) != text.charAt(i)) {
                return narrowFrom(text, i);
            }
        }
        return text;
    }

    private static String narrowFrom(String text, int first) {
        char[] narrow = text.toCharArray();
        for (int i = first; i < narrow.length; i++) {
            narrow[i] = narrow(narrow[i]);
        }
        return new String(narrow);
    }

    private static char narrow(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - SHIFT);
        }
        return switch (c) {
            case '\u3000', '\u00A0' -> ' ';
            case '￥' -> '¥';
            case '−', '–' -> '-';
            default -> c;
        };
    }
}
