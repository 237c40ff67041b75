package org.credit531.trials;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes structures in the compact protocol of Apache Thrift, in which Parquet describes its files. */
final class CompactBytes {

    private static final int NUMBER = 5;
    private static final int LONG = 6;
    private static final int TEXT = 8;
    private static final int LIST = 9;
    private static final int STRUCTURE = 12;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> before = new ArrayDeque<>();
    private int last;

    /** A number of 32 bits. */
    CompactBytes number(int field, int value) {
        field(field, NUMBER);
        return zigzag(value);
    }

    /** A number of 64 bits. */
    CompactBytes number(int field, long value) {
        field(field, LONG);
        return zigzag(value);
    }

    CompactBytes text(int field, String value) {
        field(field, TEXT);
        return text(value);
    }

    /** Begins a structure, which {@link #end} ends. */
    CompactBytes structure(int field) {
        field(field, STRUCTURE);
        return element();
    }

    /** Begins a list of structures, each of which begins with {@link #element}. */
    CompactBytes structures(int field, int size) {
        field(field, LIST);
        return size(size, STRUCTURE);
    }

    /** Begins the next structure of a list. */
    CompactBytes element() {
        before.push(last);
        last = 0;
        return this;
    }

    /** Ends a structure; also the outermost. */
    CompactBytes end() {
        out.write(0);
        last = before.isEmpty() ? 0 : before.pop();
        return this;
    }

    CompactBytes numbers(int field, int... values) {
        field(field, LIST);
        size(values.length, NUMBER);
        for (int value : values) {
            zigzag(value);
        }
        return this;
    }

    CompactBytes texts(int field, String value) {
        field(field, LIST);
        size(1, TEXT);
        return text(value);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void field(int field, int type) {
        out.write(field - last << 4 | type);
        last = field;
    }

    private CompactBytes size(int size, int type) {
        if (size < SHORT_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(SHORT_LIST << 4 | type);
            varint(size);
        }
        return this;
    }

    private CompactBytes text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private CompactBytes zigzag(long value) {
        varint(value << 1 ^ value >> 63);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
