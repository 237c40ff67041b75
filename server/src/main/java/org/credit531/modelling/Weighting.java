package org.credit531.modelling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What comparisons come to.
 *
 * @param weights of each part; they add up to one
 * @param ratio the consistency ratio: 0 where no comparison contradicts another
 * @param doubt the comparison that fits the others least, {@code null} where all fit
 */
record Weighting(
        List<Double> weights, double ratio, @Nullable Doubt doubt) {

    private static final long POINT = 1_000;

    Weighting {
        weights = List.copyOf(weights);
    }

    /** The consistency ratio in thousandths, rounded up, so that nothing passes by rounding. */
    int ratioInThousandths() {
        return (int) Math.ceil(ratio * 1_000 - 1e-9);
    }

    /**
     * The weights as points of a scale, in thousandths: whole points that add up to it exactly, the largest remainders
     * rounded up.
     */
    List<Long> points(long scale) {
        long unit = scale % POINT == 0 ? POINT : 1;
        List<Long> points = new ArrayList<>();
        for (double weight : weights) {
            points.add((long) Math.floor(weight * scale / unit + 1e-9) * unit);
        }
        long left = (scale - points.stream().mapToLong(Long::longValue).sum()) / unit;
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer part) -> points.get(part) / (double) scale - weights.get(part)))
                .limit(left)
                .forEach(part -> points.set(part, points.get(part) + unit));
        return Collections.unmodifiableList(points);
    }

    /**
     * A comparison that fits the others less than any other.
     *
     * @param row the part that was compared, {@code column} with which
     * @param stated how many times the one matters as much as the other, as was said
     * @param follows how many times it would by the weights
     */
    record Doubt(int row, int column, double stated, double follows) {

        /** The comparison that would fit best: 1 to 9, or -2 to -9 the other way round. */
        int better() {
            double times = follows >= 1 ? follows : 1 / follows;
            int nearest = (int) Math.clamp(Math.round(times), 1, Comparisons.MOST_TIMES);
            return follows >= 1 || nearest == 1 ? nearest : -nearest;
        }
    }
}
