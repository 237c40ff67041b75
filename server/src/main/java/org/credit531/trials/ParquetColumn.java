package org.credit531.trials;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/** A column of a Parquet file while a group of its rows is gathered: values one after another, and which rows have one. */
final class ParquetColumn {

    /** What a column holds. */
    enum Type {
        TRUTH(0, -1, 0),
        DAY(1, 6, 6),
        NUMBER(2, -1, 0),
        TEXT(6, 0, 1);

        /** The numbers of the format: how values are stored, and what they mean in its older and in its newer form. */
        final int physical;

        final int converted;
        final int logical;

        Type(int physical, int converted, int logical) {
            this.physical = physical;
            this.converted = converted;
            this.logical = logical;
        }
    }

    private final String name;
    private final Type type;
    private final BitSet present = new BitSet();
    private final BitSet truths = new BitSet();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private int rows;
    private int count;

    ParquetColumn(String name, Type type) {
        this.name = name;
        this.type = type;
    }

    String name() {
        return name;
    }

    Type type() {
        return type;
    }

    /** Goes to the next row, which has no value so far. */
    void next() {
        rows++;
    }

    void text(byte[] utf8, int from, int to) {
        note();
        little(to - from, Integer.BYTES);
        values.write(utf8, from, to - from);
    }

    void number(long number) {
        note();
        little(number, Long.BYTES);
    }

    void day(int day) {
        note();
        little(day, Integer.BYTES);
    }

    void truth(boolean truth) {
        truths.set(count, truth);
        note();
    }

    private void note() {
        present.set(rows - 1);
        count++;
    }

    private void little(long number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            values.write((int) (number >>> 8 * i));
        }
    }

    /** The rows as a page of the format: which have a value, bit by bit, then the values; the column is empty afterwards. */
    byte[] page() {
        var page = new ByteArrayOutputStream();
        byte[] levels = levels();
        for (int i = 0; i < Integer.BYTES; i++) {
            page.write(levels.length >>> 8 * i);
        }
        page.writeBytes(levels);
        page.writeBytes(type == Type.TRUTH ? bits(truths, count) : values.toByteArray());
        present.clear();
        truths.clear();
        values.reset();
        rows = 0;
        count = 0;
        return page.toByteArray();
    }

    /** One run of bits, packed by eights. */
    private byte[] levels() {
        var levels = new ByteArrayOutputStream();
        int header = (rows + 7) / 8 << 1 | 1;
        while (header > 0x7F) {
            levels.write(header & 0x7F | 0x80);
            header >>>= 7;
        }
        levels.write(header);
        levels.writeBytes(bits(present, rows));
        return levels.toByteArray();
    }

    private static byte[] bits(BitSet set, int size) {
        byte[] bytes = new byte[(size + 7) / 8];
        for (int bit = set.nextSetBit(0); bit >= 0; bit = set.nextSetBit(bit + 1)) {
            bytes[bit / 8] |= (byte) (1 << bit % 8);
        }
        return bytes;
    }
}
