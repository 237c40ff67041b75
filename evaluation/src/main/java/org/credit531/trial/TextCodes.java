package org.credit531.trial;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gives texts codes, from {@link Dictionary#FIRST} on in the order in which they come. Texts are compared as UTF-8 bytes. */
final class TextCodes {

    private byte[][] texts = new byte[16][];
    private int[] table = new int[64];
    private int size;

    int code(byte[] source, int from, int to) {
        int place = place(table, source, from, to);
        if (table[place] == 0) {
            append(Arrays.copyOfRange(source, from, to));
            table[place] = size;
            if (2 * size > table.length) {
                rehash();
                return size - 1 + Dictionary.FIRST;
            }
        }
        return table[place] - 1 + Dictionary.FIRST;
    }

    int code(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return code(bytes, 0, bytes.length);
    }

    private void append(byte[] text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
        }
        texts[size++] = text;
    }

    private void rehash() {
        var larger = new int[2 * table.length];
        for (int i = 0; i < size; i++) {
            larger[place(larger, texts[i], 0, texts[i].length)] = i + 1;
        }
        table = larger;
    }

    private int place(int[] table, byte[] source, int from, int to) {
        int hash = 17;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source[i];
        }
        int place = (hash ^ (hash >>> 15)) & (table.length - 1);
        while (table[place] != 0) {
            var known = texts[table[place] - 1];
            if (Arrays.equals(known, 0, known.length, source, from, to)) {
                return place;
            }
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    /** The texts in the order of their codes. */
    String[] texts() {
        var all = new String[size];
        for (int i = 0; i < size; i++) {
            all[i] = new String(texts[i], StandardCharsets.UTF_8);
        }
        return all;
    }
}
