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

    /** Sentences keep their comma and full stop: between digits they are no part of a number. */
    private static char of(char c) {
        if (c >= '！' && c <= '～' && c != '，' && c != '；') {
            return (char) (c - SHIFT);
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009', '\t' -> ' ';
            case '−', '–', '—', '‐', '‑' -> '-';
            default -> c;
        };
    }
}
