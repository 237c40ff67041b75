package org.credit531.trial;

/** The answers to a survey about the subjects of one batch after the other. For one thread. */
final class Answers {

    private final Survey survey;
    private final int[][] offsets;
    private final char[][] classes;
    private final long[][] words;
    private final int[][] masks;
    private final int[][] present;
    private final int[][] withheld;
    private final int[] points;
    private final long[] numbers;
    private final long[] moreNumbers;
    private int[] places = {};
    private long[] sums = {};
    private Batch batch = Batch.range(0, 0);

    Answers(Survey survey, int subjects) {
        this.survey = survey;
        this.points = new int[subjects];
        this.numbers = new long[subjects];
        this.moreNumbers = new long[subjects];
        this.offsets = new int[survey.inForce().size()][subjects + 1];
        this.classes = new char[survey.views().size()][0];
        this.words = new long[survey.words()][subjects];
        this.masks = new int[survey.masked().size()][subjects];
        this.present = new int[survey.presences().size()][subjects];
        this.withheld = new int[survey.presences().size()][subjects];
    }

    /** Looks at the columns of some subjects. */
    void take(Batch batch) {
        this.batch = batch;
        for (int item = 0; item < offsets.length; item++) {
            batch.offsets(survey.inForce().get(item).records().first(), offsets[item]);
        }
        for (int view = 0; view < classes.length; view++) {
            take(batch, survey.views().get(view), view);
        }
        for (int mask = 0; mask < masks.length; mask++) {
            var sum = survey.masked().get(mask);
            positive(words[sum.word()], sum.shift(), sum.mask(), batch.size(), masks[mask]);
        }
        for (int presence = 0; presence < present.length; presence++) {
            takePresence(presence, batch.size());
        }
    }

    private void take(Batch batch, View view, int place) {
        var offset = offsets[view.item()];
        int records = offset[batch.size()];
        if (classes[place].length < records) {
            classes[place] = new char[records + records / 2];
        }
        view.classes().classify(batch, records, classes[place]);
        survey.inForce().get(view.item()).mark(batch, view.classes(), classes[place]);
        for (int word = 0; word < view.words().size(); word++) {
            add(classes[place], records, view.words().get(word), sums(records));
            differences(sums, offset, batch.size(), words[view.firstWord() + word]);
        }
    }

    /** Adds up over all records, whosesoever they are. */
    private static void add(char[] classes, int records, long[] table, long[] sums) {
        long sum = 0;
        for (int i = 0; i < records; i++) {
            sum += table[classes[i]];
            sums[i + 1] = sum;
        }
    }

    /** What of the sum is each subject's own. */
    static void differences(long[] sums, int[] offsets, int count, long[] into) {
        long before = sums[0];
        for (int i = 0; i < count; i++) {
            long after = sums[offsets[i + 1]];
            into[i] = after - before;
            before = after;
        }
    }

    /** All bits where a sum is above 0, otherwise none. */
    private static void positive(long[] words, int shift, long mask, int count, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = (int) (-((words[i] >>> shift) & mask) >> 63);
        }
    }

    private void takePresence(int place, int count) {
        var presence = survey.presences().get(place);
        var usable = presence.usable();
        if (usable == null) {
            some(offsets[presence.item()], count, present[place]);
        } else {
            positive(words[usable.word()], usable.shift(), usable.mask(), count, present[place]);
        }
        var held = presence.withheld();
        if (held != null) {
            positive(words[held.word()], held.shift(), held.mask(), count, withheld[place]);
            without(withheld[place], present[place], count);
        }
    }

    private static void some(int[] offsets, int count, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = (offsets[i] - offsets[i + 1]) >> 31;
        }
    }

    private static void without(int[] masks, int[] others, int count) {
        for (int i = 0; i < count; i++) {
            masks[i] &= ~others[i];
        }
    }

    /** Where the records of each subject begin in the classes of the item's views. */
    int[] offsets(int item) {
        return offsets[item];
    }

    char[] classes(int view) {
        return classes[view];
    }

    long[] words(int word) {
        return words[word];
    }

    /** All bits where a subject has a record that meets conditions, otherwise none. */
    int[] mask(int place) {
        return masks[place];
    }

    /** All bits where a subject has a record that may be used, otherwise none. */
    int[] present(int place) {
        return present[place];
    }

    /** All bits where a subject has records and none that may be used, otherwise none. */
    int[] withheld(int place) {
        return withheld[place];
    }

    /** Room for sums over so many records and one more; the first stays 0. */
    long[] sums(int records) {
        if (sums.length <= records) {
            sums = new long[records + records / 2 + 1];
        }
        return sums;
    }

    /** The subjects that the answers are about. */
    Batch batch() {
        return batch;
    }

    /** Room for points before they are settled. */
    int[] points() {
        return points;
    }

    /** Room for a number of each subject. */
    long[] numbers() {
        return numbers;
    }

    /** Room for another. */
    long[] moreNumbers() {
        return moreNumbers;
    }

    /** Room for places of so many records and one more. */
    int[] places(int records) {
        if (places.length <= records) {
            places = new int[records + records / 2 + 1];
        }
        return places;
    }
}
