package org.credit531.record.masking;

/** Digits, letters and signs in half width, place by place, so that what is found in the one text is cut from the other. */
final class HalfWidth {

    private static final int SHIFT = '！' - '!';

    private HalfWidth() {}

    static String of(String text) {
        char[] narrow = text.toCharArray();
        for (int at = 0; at < narrow.length; at++) {
            narrow[at] = of(narrow[at]);
        }
        return new String(narrow);
    }

    /** Sentences keep their comma and full stop: between digits they are no part of a number. The end of a line may stand within one. */
    private static char of(char c) {
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        if (c >= '！' && c <= '～' && c != '，' && c != '；') {
            return (char) (c - SHIFT);
        }
        return switch (c) {
            case '\t', '\n', '\r', '\u2028', '\u2029' -> ' ';
            case '−', '–', '—', '‐', '‑' -> '-';
            default -> c;
        };
    }
}
