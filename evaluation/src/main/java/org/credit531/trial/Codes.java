package org.credit531.trial;

import java.util.function.IntUnaryOperator;

/** Codes of many records, as narrow as the largest of them lets them be. */
sealed interface Codes {

    int get(int index);

    int size();

    long bytes();

    /** Adds to the classes of records what a table says of their codes. */
    ClassPass pass(char[] classOfCode);

    /** Codes by a function of the index. */
    static Codes of(int size, int codes, IntUnaryOperator code) {
        if (codes <= 1 << 8) {
            var bytes = new byte[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = (byte) code.applyAsInt(i);
            }
            return new OneByte(bytes);
        }
        if (codes <= 1 << 16) {
            var chars = new char[size];
            for (int i = 0; i < size; i++) {
                chars[i] = (char) code.applyAsInt(i);
            }
            return new TwoBytes(chars);
        }
        var ints = new int[size];
        for (int i = 0; i < size; i++) {
            ints[i] = code.applyAsInt(i);
        }
        return new FourBytes(ints);
    }

    /** At most 256 codes. */
    record OneByte(byte... codes) implements Codes {

        @Override
        public int get(int index) {
            return codes[index] & 0xFF;
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public long bytes() {
            return codes.length;
        }

        @Override
        public ClassPass pass(char[] classOfCode) {
            return (from, to, classes, at) -> {
                for (int i = from, j = at; i < to; i++, j++) {
                    classes[j] += classOfCode[codes[i] & 0xFF];
                }
            };
        }
    }

    /** At most 65,536 codes. */
    record TwoBytes(char... codes) implements Codes {

        @Override
        public int get(int index) {
            return codes[index];
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public long bytes() {
            return 2L * codes.length;
        }

        @Override
        public ClassPass pass(char[] classOfCode) {
            return (from, to, classes, at) -> {
                for (int i = from, j = at; i < to; i++, j++) {
                    classes[j] += classOfCode[codes[i]];
                }
            };
        }
    }

    /** More. */
    record FourBytes(int... codes) implements Codes {

        @Override
        public int get(int index) {
            return codes[index];
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public long bytes() {
            return 4L * codes.length;
        }

        @Override
        public ClassPass pass(char[] classOfCode) {
            return (from, to, classes, at) -> {
                for (int i = from, j = at; i < to; i++, j++) {
                    classes[j] += classOfCode[codes[i]];
                }
            };
        }
    }
}
