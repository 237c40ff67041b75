package org.credit531.trial.report;

import java.util.List;

/**
 * How far the points of subjects lie apart, in thousandths. The percentiles are exact, by the nearest rank (type 1 of Hyndman and Fan
 * 1996): each is the points of some subject, the lowest that so many in a hundred do not exceed. Half of them: the median.
 *
 * @param mean what they have on average
 * @param deviation standard deviation
 * @param least what the lowest has
 * @param most what the best has
 * @param percentiles for each of {@link #PERCENTS}
 */
public record Spread(double mean, double deviation, int least, int most, List<Integer> percentiles) {

    /** The percentiles that are told. */
    public static final List<Integer> PERCENTS = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);

    /** Copies the list. */
    public Spread {
        percentiles = List.copyOf(percentiles);
    }

    /** Of at least one number, in ascending order. */
    static Spread of(int[] ascending) {
        var moments = new Moments();
        for (int points : ascending) {
            moments.add(points);
        }
        return new Spread(
                moments.mean(),
                moments.deviation(),
                ascending[0],
                ascending[ascending.length - 1],
                PERCENTS.stream().map(percent -> percentile(ascending, percent)).toList());
    }

    private static int percentile(int[] ascending, int percent) {
        long rank = ((long) ascending.length * percent + 99) / 100;
        return ascending[(int) rank - 1];
    }

    /** The points that half of the subjects do not exceed. */
    public int median() {
        return percentile(50);
    }

    /**
     * One of the percentiles.
     *
     * @throws IllegalArgumentException when it is none of {@link #PERCENTS}
     */
    public int percentile(int percent) {
        int place = PERCENTS.indexOf(percent);
        if (place < 0) {
            throw new IllegalArgumentException("Percentile " + percent + " is not told, only " + PERCENTS);
        }
        return percentiles.get(place);
    }
}
