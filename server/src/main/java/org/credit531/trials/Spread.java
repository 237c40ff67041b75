package org.credit531.trials;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.credit531.trial.Scores;

/**
 * How far the points that one indicator gives differ between organisations.
 *
 * @param all the scores with it
 * @param without the scores without it
 * @param part what part of these the other indicators gave before
 */
record Spread(Scores all, Scores without, double part) {

    /** Fewer that differ from the rest tell single organisations apart, and nothing of all. */
    private static final int FEWEST = 20;

    private static final double POINT = 1000;

    /** The variance of its points; 0 where fewer than twenty organisations have others than most. */
    double variance() {
        Map<Long, Integer> points = new HashMap<>();
        int evaluated = 0;
        for (int index = 0; index < all.size(); index++) {
            if (all.grade(index) >= 0) {
                points.merge(Math.round((all.points(index) - without.points(index) * part) / POINT), 1, Integer::sum);
                evaluated++;
            }
        }
        int most = points.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return evaluated - most < FEWEST ? 0 : variance(points, evaluated);
    }

    private static double variance(Map<Long, Integer> points, int evaluated) {
        double sum = 0;
        double squares = 0;
        for (Map.Entry<Long, Integer> one : points.entrySet()) {
            sum += (double) one.getKey() * one.getValue();
            squares += (double) one.getKey() * one.getKey() * one.getValue();
        }
        double mean = sum / evaluated;
        return Math.max(0, squares / evaluated - mean * mean);
    }
}
