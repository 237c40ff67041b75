package org.credit531.trial;

import java.util.Arrays;

/** Whole numbers by index, in pieces, so that growing copies nothing. What was not set is 0. */
final class GrowingLongs {

    private static final int BITS = 14;
    private static final int PIECE = 1 << BITS;

    private long[][] pieces = new long[4][];

    void set(int index, long value) {
        int piece = index >>> BITS;
        if (piece >= pieces.length) {
            pieces = Arrays.copyOf(pieces, Math.max(piece + 1, 2 * pieces.length));
        }
        var numbers = pieces[piece];
        if (numbers == null) {
            numbers = new long[PIECE];
            pieces[piece] = numbers;
        }
        numbers[index & (PIECE - 1)] = value;
    }

    long get(int index) {
        int piece = index >>> BITS;
        var numbers = piece < pieces.length ? pieces[piece] : null;
        return numbers == null ? 0 : numbers[index & (PIECE - 1)];
    }

    /** Forgets all. */
    void clear() {
        pieces = new long[4][];
    }
}
