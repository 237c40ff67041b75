package org.credit531.trial;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keys of the records of an item while they are loaded, for the order of those of one day. All of an item are uuids, compared as
 * their texts are, which is as unsigned numbers; or all are texts, compared by UTF-16 code unit. Forgotten once the records are in order.
 */
final class RecordKeys {

    private static final int PIECE_BITS = 16;
    private static final int PIECE = 1 << PIECE_BITS;
    private static final int LONGEST = 65_535;

    private enum Kind {
        NONE,
        UUIDS,
        TEXTS
    }

    private Kind kind = Kind.NONE;
    private final GrowingLongs first = new GrowingLongs();
    private final GrowingLongs second = new GrowingLongs();
    private byte[][] pieces = new byte[4][];
    private long end;

    void set(int row, long high, long low) {
        become(Kind.UUIDS);
        first.set(row, high);
        second.set(row, low);
    }

    void set(int row, byte[] source, int from, int to) {
        become(Kind.TEXTS);
        if (to - from > LONGEST) {
            throw new IllegalArgumentException(
                    "A record key has " + (to - from) + " bytes: pass keys of at most " + LONGEST);
        }
        first.set(row, write(source, from, to));
        second.set(row, to - from);
    }

    private void become(Kind wanted) {
        if (kind == Kind.NONE) {
            kind = wanted;
        } else if (kind != wanted) {
            throw new IllegalStateException("Some keys of an item are uuids and others texts: pass all in one form");
        }
    }

    /** A key lies in one piece. */
    private long write(byte[] source, int from, int to) {
        int length = to - from;
        if ((end & (PIECE - 1)) + length > PIECE) {
            end = ((end >>> PIECE_BITS) + 1) << PIECE_BITS;
        }
        int piece = (int) (end >>> PIECE_BITS);
        if (piece >= pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * piece);
        }
        var bytes = pieces[piece];
        if (bytes == null) {
            bytes = new byte[PIECE];
            pieces[piece] = bytes;
        }
        System.arraycopy(source, from, bytes, (int) (end & (PIECE - 1)), length);
        long begin = end;
        end += length;
        return begin;
    }

    /** Forgets all. */
    void clear() {
        first.clear();
        second.clear();
        pieces = new byte[4][];
    }

    int compare(int row, int other) {
        if (kind != Kind.TEXTS) {
            int byHigh = Long.compareUnsigned(first.get(row), first.get(other));
            return byHigh == 0 ? Long.compareUnsigned(second.get(row), second.get(other)) : byHigh;
        }
        return text(row).compareTo(text(other));
    }

    String text(int row) {
        if (kind != Kind.TEXTS) {
            return new java.util.UUID(first.get(row), second.get(row)).toString();
        }
        long begin = first.get(row);
        int length = (int) second.get(row);
        return length == 0
                ? ""
                : new String(
                        pieces[(int) (begin >>> PIECE_BITS)],
                        (int) (begin & (PIECE - 1)),
                        length,
                        StandardCharsets.UTF_8);
    }
}
