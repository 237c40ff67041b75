package org.credit531.documents;

import java.nio.ByteBuffer;

/**
 * The table of a TrueType font that names no glyphs (OpenType, {@code post} 3.0). Programs demand that there is one, ours has this one,
 * and fontbox writes only one with names; so it is added to what fontbox has written.
 */
final class PostTable {

    private static final int TAG = 0x706F_7374;
    private static final int HEAD = 0x6865_6164;
    private static final int VERSION = 0x0003_0000;
    /** A tenth of a character below the line, and a twentieth thick, of a thousand units. */
    private static final int UNDERLINE = -100 << 16 | 50;

    private static final int BYTES = 32;
    private static final int BEGINNING = 12;
    private static final int ENTRY = 16;
    private static final int SUM_IN_HEAD = 8;
    private static final int SUM_OF_FONTS = 0xB1B0_AFBA;

    private PostTable() {}

    /** The font with the table, whose entry stands among the others in their order and whose content behind all others. */
    static byte[] addedTo(byte[] font) {
        var from = ByteBuffer.wrap(font);
        int tables = from.getShort(4) + 1;
        var to = ByteBuffer.allocate(font.length + ENTRY + BYTES);
        begin(to, from.getInt(0), tables);
        int head = 0;
        boolean added = false;
        for (int entry = BEGINNING; entry < BEGINNING + (tables - 1) * ENTRY; entry += ENTRY) {
            int tag = from.getInt(entry);
            if (!added && tag > TAG) {
                added = enter(to, font.length);
            }
            int place = from.getInt(entry + 8) + ENTRY;
            head = tag == HEAD ? place : head;
            to.putInt(tag).putInt(from.getInt(entry + 4)).putInt(place).putInt(from.getInt(entry + 12));
        }
        if (!added) {
            enter(to, font.length);
        }
        int contents = BEGINNING + (tables - 1) * ENTRY;
        to.put(font, contents, font.length - contents).putInt(VERSION).putInt(0).putInt(UNDERLINE);
        return summed(to, head + SUM_IN_HEAD);
    }

    private static void begin(ByteBuffer to, int kind, int tables) {
        int most = Integer.highestOneBit(tables);
        to.putInt(kind).putShort((short) tables).putShort((short) (most * ENTRY));
        to.putShort((short) Integer.numberOfTrailingZeros(most)).putShort((short) ((tables - most) * ENTRY));
    }

    private static boolean enter(ByteBuffer to, int length) {
        to.putInt(TAG).putInt(VERSION + UNDERLINE).putInt(length + ENTRY).putInt(BYTES);
        return true;
    }

    /** The sum over all words of a font is one that is known. */
    private static byte[] summed(ByteBuffer font, int place) {
        font.putInt(place, 0);
        int sum = 0;
        for (int word = 0; word < font.capacity(); word += Integer.BYTES) {
            sum += font.getInt(word);
        }
        return font.putInt(place, SUM_OF_FONTS - sum).array();
    }
}
