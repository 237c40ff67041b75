package org.credit531.trial;

import java.util.ArrayList;
import java.util.List;

/**
 * Questions about one item that go by the same classes, and the words in which their sums lie.
 *
 * @param item place of the item in the survey
 * @param classes the classes
 * @param words by word, what each class adds
 * @param firstWord place of the first word in the survey
 */
record View(int item, ItemClasses classes, List<long[]> words, int firstWord) {

    /** Lays sums side by side into words. */
    static View of(int item, ItemClasses classes, List<Asked.Sum> sums, int firstWord) throws NoKernelException {
        var words = new ArrayList<long[]>();
        var used = new ArrayList<Integer>();
        for (var sum : sums) {
            int bits = sum.bits(classes.records().most());
            if (bits > 62) {
                throw new NoKernelException("sums of " + sum.item() + " need " + bits + " bits");
            }
            int word = 0;
            while (word < words.size() && used.get(word) + bits > 64) {
                word++;
            }
            if (word == words.size()) {
                words.add(new long[classes.count()]);
                used.add(0);
            }
            int shift = used.get(word);
            sum.lie(firstWord + word, shift, bits);
            add(sum.answers(), shift, words.get(word));
            used.set(word, shift + bits);
        }
        return new View(item, classes, words, firstWord);
    }

    private static void add(long[] answers, int shift, long[] word) {
        for (int i = 0; i < word.length; i++) {
            word[i] += answers[i] << shift;
        }
    }
}
