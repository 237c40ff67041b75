package org.credit531.benchmarks;

import java.util.Locale;

/**
 * What the platform promises of a figure.
 *
 * @param what the figure is
 * @param figure what was measured
 * @param promised the promise
 * @param isLeast whether the figure must be at least as large as promised, and not at most
 * @param unit of both
 */
record Promise(String what, double figure, double promised, boolean isLeast, String unit) {

    static Promise atMost(String what, double figure, double promised, String unit) {
        return new Promise(what, figure, promised, false, unit);
    }

    static Promise atLeast(String what, double figure, double promised, String unit) {
        return new Promise(what, figure, promised, true, unit);
    }

    /** How much better than promised it is: below 1 the promise is broken. */
    double margin() {
        return isLeast ? figure / promised : promised / figure;
    }

    /** Whether it is kept as far as asked for: 1 asks for all of it, 0.5 for half, 0 for nothing. */
    boolean kept(double gate) {
        return margin() >= gate;
    }

    /** The figure beside the promise. */
    String text() {
        return String.format(
                Locale.ROOT,
                promised == Math.rint(promised)
                        ? "  %-38s %,14.1f %s; promised: at %s %,.0f (%s)"
                        : "  %-38s %,14.1f %s; promised: at %s %,.1f (%s)",
                what,
                figure,
                unit,
                isLeast ? "least" : "most",
                promised,
                margin() >= 1 ? "kept" : "BROKEN");
    }
}
