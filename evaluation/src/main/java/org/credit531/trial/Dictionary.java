package org.credit531.trial;

import java.time.LocalDate;
import java.util.Arrays;

/** What the codes of a column mean. Two mean no value: {@link #ABSENT} and {@link #OTHER}. */
sealed interface Dictionary {

    /** The field is absent. */
    int ABSENT = 0;

    /** The field has a value of another type than the column. */
    int OTHER = 1;

    /** The first code of a value. */
    int FIRST = 2;

    /** One more than the largest code. */
    int size();

    /** The value of a code from {@link #FIRST} on. */
    Object value(int code);

    long bytes();

    /** Texts, as they came. */
    record Texts(String... texts) implements Dictionary {

        @Override
        public int size() {
            return texts.length + FIRST;
        }

        @Override
        public Object value(int code) {
            return texts[code - FIRST];
        }

        @Override
        public long bytes() {
            return Arrays.stream(texts).mapToLong(text -> 40L + text.length()).sum();
        }
    }

    /** Numbers, rising. */
    record Numbers(long... numbers) implements Dictionary {

        @Override
        public int size() {
            return numbers.length + FIRST;
        }

        @Override
        public Object value(int code) {
            return numbers[code - FIRST];
        }

        @Override
        public long bytes() {
            return 8L * numbers.length;
        }
    }

    /** Days that follow one another. */
    record Days(int first, int count) implements Dictionary {

        @Override
        public int size() {
            return count + FIRST;
        }

        @Override
        public Object value(int code) {
            return LocalDate.ofEpochDay((long) first + code - FIRST);
        }

        @Override
        public long bytes() {
            return 0;
        }
    }

    /** False, then true. */
    record Truths() implements Dictionary {

        @Override
        public int size() {
            return FIRST + 2;
        }

        @Override
        public Object value(int code) {
            return code == FIRST + 1;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
