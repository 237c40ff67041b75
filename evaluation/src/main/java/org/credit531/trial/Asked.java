package org.credit531.trial;

import java.util.Arrays;

/** A question about the records of an item, and once the survey is drawn up, where its answers lie. */
abstract sealed class Asked permits Asked.Sum, Asked.ByRecord {

    private final String item;
    private final Question question;
    private int view = -1;

    private Asked(String item, Question question) {
        this.item = item;
        this.question = question;
    }

    String item() {
        return item;
    }

    Question question() {
        return question;
    }

    /** The place of the classes that it goes by. */
    int view() {
        return view;
    }

    /** Takes the answers by class. */
    void answered(int view, long[] answers) {
        this.view = view;
    }

    /**
     * Answers from 0 up that are added over the records of a subject. The sums of several such questions lie side by side in one
     * word, each in bits enough for the largest.
     */
    static final class Sum extends Asked {

        private long[] answers = {};
        private int word;
        private int shift;
        private long mask;

        Sum(String item, Question question) {
            super(item, question);
        }

        @Override
        void answered(int view, long[] answers) {
            super.answered(view, answers);
            this.answers = answers;
        }

        long[] answers() {
            return answers;
        }

        /** How many bits its sums take where one subject has so many records. */
        int bits(int records) {
            long most = Arrays.stream(answers).max().orElse(0);
            return 64 - Long.numberOfLeadingZeros(Math.max(1, most * Math.max(1, records)));
        }

        void lie(int word, int shift, int bits) {
            this.word = word;
            this.shift = shift;
            this.mask = bits == 64 ? -1 : (1L << bits) - 1;
        }

        int word() {
            return word;
        }

        int shift() {
            return shift;
        }

        long mask() {
            return mask;
        }

        /** The sum of each subject. */
        void sums(Answers answers, int count, long[] into) {
            var words = answers.words(word);
            for (int i = 0; i < count; i++) {
                into[i] = (words[i] >>> shift) & mask;
            }
        }
    }

    /** Answers that are looked at record by record. */
    static final class ByRecord extends Asked {

        private int[] answers = {};

        ByRecord(String item, Question question) {
            super(item, question);
        }

        @Override
        void answered(int view, long[] answers) {
            super.answered(view, answers);
            this.answers = Arrays.stream(answers).mapToInt(Math::toIntExact).toArray();
        }

        /** By class; {@link Question#NONE} where a record has none. */
        int[] answers() {
            return answers;
        }
    }
}
