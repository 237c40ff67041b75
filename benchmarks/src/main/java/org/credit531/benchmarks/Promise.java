package org.credit531.benchmarks;

import java.util.Locale;

/**
 * What the platform promises of a figure, or what its makers aim at: an aim depends on the machine and is told, never enforced.
 *
 * @param what the figure is
 * @param figure what was measured
 * @param promised the promise
 * @param isLeast whether the figure must be at least as large as promised, and not at most
 * @param unit of both
 * @param isAim whether it is an aim, which no gate enforces
 */
record Promise(String what, double figure, double promised, boolean isLeast, String unit, boolean isAim) {

    static Promise atMost(String what, double figure, double promised, String unit) {
        return new Promise(what, figure, promised, false, unit, false);
    }

    static Promise atLeast(String what, double figure, double promised, String unit) {
        return new Promise(what, figure, promised, true, unit, false);
    }

    static Promise aim(String what, double figure, double aimedAt, String unit) {
        return new Promise(what, figure, aimedAt, true, unit, true);
    }

    /** How much better than promised it is: below 1 the promise is broken. */
    double margin() {
        return isLeast ? figure / promised : promised / figure;
    }

    /** Whether it is kept as far as asked for: 1 asks for all of it, 0.5 for half, 0 for nothing; an aim always is. */
    boolean kept(double gate) {
        return isAim || margin() >= gate;
    }

    /** The figure beside the promise. */
    String text() {
        return String.format(
                Locale.ROOT,
                "  %-38s %,14.2f %s; %s: at %s %s (%s)",
                what,
                figure,
                unit,
                isAim ? "aimed at" : "promised",
                isLeast ? "least" : "most",
                String.format(Locale.ROOT, promised == Math.rint(promised) ? "%,.0f" : "%,.1f", promised),
                margin() >= 1 ? "kept" : isAim ? "missed" : "BROKEN");
    }
}
