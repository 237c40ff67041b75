package org.credit531.benchmarks;

import java.util.Collection;

/** The middle of some measurements, which one that a pause of the machine has spoilt does not move. */
final class Median {

    private Median() {}

    /** The middle of them, the higher one of two; no number where there are none. */
    static double of(Collection<Double> measured) {
        double[] sorted =
                measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
