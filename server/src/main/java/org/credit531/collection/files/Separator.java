package org.credit531.collection.files;

/**
 * The character between the cells of a text file: the one that as many lines as possible have equally often. A full-width
 * one counts only where there is no other.
 *
 * @param character the character
 * @param lines lines to leave out before the first row: a spreadsheet's own {@code sep=;}
 */
record Separator(char character, int lines) {

    private static final String NARROW = ",\t;";
    private static final String WIDE = "，；";
    private static final int MOST_LINES = 50;
    private static final String DECLARATION = "sep=";

    /** Decides by the beginning of a text. */
    static Separator of(String head) {
        if (head.startsWith(DECLARATION) && head.length() > DECLARATION.length() + 1) {
            char next = head.charAt(DECLARATION.length() + 1);
            if (next == '\n' || next == '\r') {
                return new Separator(head.charAt(DECLARATION.length()), 1);
            }
        }
        char narrow = best(head, NARROW);
        char wide = narrow == 0 ? best(head, WIDE) : narrow;
        return new Separator(wide == 0 ? ',' : wide, 0);
    }

    /** The best of some characters, 0 where none stands in any line. */
    private static char best(String head, String candidates) {
        char best = 0;
        long most = 0;
        for (char candidate : candidates.toCharArray()) {
            long score = score(counts(head, candidate));
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    /** How many lines agree on a number, and then which number. */
    private static long score(int[] counts) {
        long best = 0;
        for (int count : counts) {
            long agreeing = 0;
            for (int other : counts) {
                agreeing += other == count ? 1 : 0;
            }
            best = count == 0 ? best : Math.max(best, agreeing * 10_000 + Math.min(count, 9_999));
        }
        return best;
    }

    /** How often a character stands in each of the first lines, outside of quotation marks. */
    private static int[] counts(String head, char candidate) {
        int[] counts = new int[MOST_LINES];
        int line = 0;
        boolean quoted = false;
        for (int i = 0; i < head.length() && line < MOST_LINES; i++) {
            char c = head.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == candidate) {
                counts[line]++;
            }
            line += !quoted && c == '\n' ? 1 : 0;
        }
        return counts;
    }
}
