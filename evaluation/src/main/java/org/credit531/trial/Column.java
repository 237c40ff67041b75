package org.credit531.trial;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One field of the records of an item, as one type, in the order of the records. */
sealed interface Column {

    /** Stands in a column for a value of another type. */
    Object OTHER = new Object() {
        @Override
        public String toString() {
            return "a value of another type";
        }
    };

    /** The value of a record: nothing where it is absent, {@link #OTHER} where it is of another type. */
    @Nullable
    Object value(int record);

    long bytes();

    /** The numbers of a range of records; below 0 for what is none. */
    void numbers(int from, int to, long[] into, int at);

    /** The largest number. */
    long largest();

    /** Few different values, by their codes. */
    record Coded(Codes codes, Dictionary dictionary) implements Column {

        @Override
        public @Nullable Object value(int record) {
            int code = codes.get(record);
            if (code < Dictionary.FIRST) {
                return code == Dictionary.ABSENT ? null : OTHER;
            }
            return dictionary.value(code);
        }

        @Override
        public void numbers(int from, int to, long[] into, int at) {
            var numbers = inOrder();
            for (int record = from; record < to; record++) {
                int code = codes.get(record);
                into[at + record - from] = code < Dictionary.FIRST ? -1 : numbers[code - Dictionary.FIRST];
            }
        }

        @Override
        public long largest() {
            var numbers = inOrder();
            return numbers.length == 0 ? 0 : numbers[numbers.length - 1];
        }

        private long[] inOrder() {
            return ((Dictionary.Numbers) dictionary).numbers();
        }

        @Override
        public long bytes() {
            return codes.bytes() + dictionary.bytes();
        }
    }

    /** So many different numbers that codes would save nothing. */
    record Numbers(long... numbers) implements Column {

        /** Beyond every number, so far that differences of two still are numbers. */
        static final long LIMIT = 1L << 62;

        /** Stands for an absent number. */
        static final long ABSENT_NUMBER = -LIMIT;

        /** Stands for a value of another type. */
        static final long OTHER_NUMBER = -LIMIT + 1;

        @Override
        public @Nullable Object value(int record) {
            long number = numbers[record];
            if (number > OTHER_NUMBER) {
                return number;
            }
            return number == ABSENT_NUMBER ? null : OTHER;
        }

        @Override
        public void numbers(int from, int to, long[] into, int at) {
            System.arraycopy(numbers, from, into, at, to - from);
        }

        @Override
        public long largest() {
            return Arrays.stream(numbers).max().orElse(0);
        }

        @Override
        public long bytes() {
            return 8L * numbers.length;
        }
    }
}
