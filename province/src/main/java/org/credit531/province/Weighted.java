package org.credit531.province;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** A list from which things are drawn as often as their weights say. */
final class Weighted<T> {

    private final List<T> things;
    private final int[] upTo;

    private Weighted(List<T> things, int[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    static <T> Weighted<T> of(List<T> things, ToIntFunction<T> weight) {
        var upTo = new int[things.size()];
        int sum = 0;
        for (int index = 0; index < upTo.length; index++) {
            sum += weight.applyAsInt(things.get(index));
            upTo[index] = sum;
        }
        return new Weighted<>(List.copyOf(things), upTo);
    }

    /** Words with a weight each, written as {@code word weight word weight …}. */
    static Weighted<String> words(String wordsAndWeights) {
        var parts = wordsAndWeights.split(" ");
        record Word(String text, int weight) {}
        var words = new ArrayList<Word>();
        for (int index = 0; index < parts.length; index += 2) {
            words.add(new Word(parts[index], Integer.parseInt(parts[index + 1])));
        }
        var upTo = of(words, Word::weight).upTo;
        return new Weighted<>(words.stream().map(Word::text).toList(), upTo);
    }

    T draw(Chance chance) {
        int found = Arrays.binarySearch(upTo, chance.below(upTo[upTo.length - 1]) + 1);
        return things.get(found < 0 ? -found - 1 : found);
    }
}
