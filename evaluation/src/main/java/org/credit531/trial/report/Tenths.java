package org.credit531.trial.report;

import java.util.Arrays;
import java.util.List;

/**
 * How many of some numbers are in each tenth of them, to be kept: later numbers are compared with these although the single ones are gone.
 *
 * @param highest the highest number of each part but the last
 * @param counts how many are in each part
 * @param mean their mean
 */
public record Tenths(List<Integer> highest, List<Long> counts, double mean) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there is not one part more than there are limits
     */
    public Tenths {
        highest = List.copyOf(highest);
        counts = List.copyOf(counts);
        if (counts.size() != highest.size() + 1) {
            throw new IllegalArgumentException(
                    "There are " + highest.size() + " limits and " + counts.size() + " parts: have one part more");
        }
    }

    /** Those of numbers, which are sorted by it. */
    static Tenths of(int[] numbers) {
        Arrays.sort(numbers);
        var cuts = Cuts.of(numbers);
        var moments = new Moments();
        for (int number : numbers) {
            moments.add(number);
        }
        return new Tenths(
                cuts.highest(),
                Arrays.stream(cuts.counts(numbers)).boxed().toList(),
                numbers.length == 0 ? 0 : moments.mean());
    }

    /** How far later numbers have shifted between these parts. */
    Shift shiftTo(int[] now) {
        return Shift.between(
                counts.stream().mapToLong(Long::longValue).toArray(),
                Cuts.at(highest).counts(now));
    }
}
