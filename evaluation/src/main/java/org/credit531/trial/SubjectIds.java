package org.credit531.trial;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Who the subjects of a population are: ids of one width, one after the other in one array. The index of a subject is the order
 * in which it was added. Costs its width and 8 bytes a subject.
 */
public final class SubjectIds {

    private static final int[] NONE = {};

    private final int width;
    private final int size;
    private final byte[] bytes;
    private final int[] table;

    private SubjectIds(int width, int size, byte[] bytes, int[] table) {
        this.width = width;
        this.size = size;
        this.bytes = bytes;
        this.table = table;
    }

    /**
     * Begins to gather ids.
     *
     * @param width of every id, in bytes: 18 of a unified code, 16 of a uuid
     * @param expected about how many there will be
     */
    public static Gathering gather(int width, int expected) {
        return new Gathering(width, expected);
    }

    /** So many ids that say no more than the index: where whoever loads knows which subject is which, and not yet who comes. */
    public static SubjectIds numbered(int subjects) {
        var ids = gather(Integer.BYTES, subjects);
        for (int index = 0; index < subjects; index++) {
            ids.add(new byte[] {(byte) (index >>> 24), (byte) (index >>> 16), (byte) (index >>> 8), (byte) index}, 0);
        }
        return ids.sealed();
    }

    /** Gathers ids; for one thread. */
    public static final class Gathering {

        private final int width;
        private byte[] bytes;
        private int[] table;
        private int size;

        private Gathering(int width, int expected) {
            if (width < 1) {
                throw new IllegalArgumentException(
                        "An id of " + width + " bytes says nothing: pass ids of 1 byte or more");
            }
            this.width = width;
            this.bytes = new byte[Math.multiplyExact(width, Math.max(16, expected))];
            this.table = new int[tableSize(expected)];
        }

        private Gathering(SubjectIds known) {
            width = known.width;
            bytes = known.bytes.clone();
            table = known.table.clone();
            size = known.size;
        }

        /** The index of an id, which gets the next one where it is new. */
        public int add(byte[] source, int at) {
            if (table.length == 0) {
                throw new IllegalStateException("These ids are sealed: gather others anew");
            }
            int place = place(table, bytes, width, source, at);
            if (table[place] != 0) {
                return table[place] - 1;
            }
            append(source, at);
            table[place] = size;
            if (2 * size > table.length) {
                table = rehashed();
            }
            return size - 1;
        }

        /** The index of an id of ASCII characters. */
        public int add(String id) {
            return add(ascii(id, width), 0);
        }

        private void append(byte[] source, int at) {
            int begin = Math.multiplyExact(size, width);
            if (begin + width > bytes.length) {
                bytes = Arrays.copyOf(
                        bytes, Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, bytes.length * 3L / 2 + width)));
            }
            System.arraycopy(source, at, bytes, begin, width);
            size++;
        }

        private int[] rehashed() {
            var larger = new int[2 * table.length];
            for (int index = 0; index < size; index++) {
                larger[place(larger, bytes, width, bytes, index * width)] = index + 1;
            }
            return larger;
        }

        /** Those that were added; nothing can be added afterwards. */
        public SubjectIds sealed() {
            var ids = new SubjectIds(width, size, Arrays.copyOf(bytes, size * width), table);
            table = NONE;
            return ids;
        }
    }

    private static int tableSize(int expected) {
        return Integer.highestOneBit(Math.clamp(expected, 8, 1 << 28)) * 4;
    }

    /** Where an id stands in the table, or may stand. */
    private static int place(int[] table, byte[] bytes, int width, byte[] source, int at) {
        int place = hash(source, at, width) & (table.length - 1);
        while (table[place] != 0) {
            int begin = (table[place] - 1) * width;
            if (Arrays.equals(bytes, begin, begin + width, source, at, at + width)) {
                return place;
            }
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private static int hash(byte[] source, int at, int width) {
        int hash = 17;
        for (int i = at; i < at + width; i++) {
            hash = 31 * hash + source[i];
        }
        hash *= 0x9E3779B1;
        return hash ^ (hash >>> 15);
    }

    private static byte[] ascii(String id, int width) {
        var bytes = id.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length != width) {
            throw new IllegalArgumentException(
                    "The id " + id + " has " + bytes.length + " bytes, not " + width + ": pass ids of one width");
        }
        return bytes;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The bytes of each. */
    public int width() {
        return width;
    }

    /** The index of the id that begins there; -1 where it is none of these. */
    public int indexOf(byte[] source, int at) {
        return table[place(table, bytes, width, source, at)] - 1;
    }

    /** The index of an id of ASCII characters; -1 where it is none of these. */
    public int indexOf(String id) {
        return id.length() == width ? indexOf(ascii(id, width), 0) : -1;
    }

    /** The id at an index. */
    public byte[] copy(int index) {
        return Arrays.copyOfRange(bytes, index * width, (index + 1) * width);
    }

    /** The id at an index, where ids are ASCII characters. */
    public String text(int index) {
        return new String(bytes, index * width, width, StandardCharsets.ISO_8859_1);
    }

    /** These and then those of others that are new; the index of each of the others goes into the array. */
    SubjectIds with(SubjectIds others, int[] indices) {
        if (others.width != width) {
            throw new IllegalArgumentException("Ids of " + others.width + " bytes do not go with ids of " + width
                    + ": load changes with the ids of the population");
        }
        var all = new Gathering(this);
        for (int i = 0; i < others.size; i++) {
            indices[i] = all.add(others.bytes, i * width);
        }
        return all.size == size ? this : all.sealed();
    }

    long bytes() {
        return bytes.length + 4L * table.length;
    }
}
