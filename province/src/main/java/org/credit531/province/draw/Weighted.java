package org.credit531.province.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A list from which things are drawn as often as their weights say.
 *
 * @param <T> the things
 */
public final class Weighted<T> {

    private final List<T> things;
    private final int[] upTo;

    private Weighted(List<T> things, int[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    /** The things with the weights that the function gives. */
    public static <T> Weighted<T> of(List<T> things, ToIntFunction<T> weight) {
        var upTo = new int[things.size()];
        int sum = 0;
        for (int index = 0; index < upTo.length; index++) {
            sum += weight.applyAsInt(things.get(index));
            upTo[index] = sum;
        }
        return new Weighted<>(List.copyOf(things), upTo);
    }

    /** Words with a weight each, written as {@code word weight word weight …}. */
    public static Weighted<String> words(String wordsAndWeights) {
        var parts = wordsAndWeights.split(" ");
        record Word(String text, int weight) {}
        var words = new ArrayList<Word>();
        for (int index = 0; index < parts.length; index += 2) {
            words.add(new Word(parts[index], Integer.parseInt(parts[index + 1])));
        }
        return of(words, Word::weight).map(Word::text);
    }

    /** Other things with the same weights. */
    public <S> Weighted<S> map(Function<T, S> other) {
        return new Weighted<>(things.stream().map(other).toList(), upTo);
    }

    /** One of the things. */
    public T draw(Chance chance) {
        return at(chance.below(upTo[upTo.length - 1]));
    }

    /** The thing at a fraction of the way through the list, from 0 for the first to just below 1 for the last. */
    public T at(double fraction) {
        return at((int) (fraction * upTo[upTo.length - 1]));
    }

    private T at(int point) {
        int found = Arrays.binarySearch(upTo, point + 1);
        return things.get(found < 0 ? -found - 1 : found);
    }
}
