package org.credit531.scoring;

/** The one place where points are rounded. */
final class Thousandths {

    private Thousandths() {}

    /**
     * Points times a factor in thousandths, rounded once: to the nearest thousandth of a point, ties away from zero (half
     * up on the absolute value, {@link java.math.RoundingMode#HALF_UP}), so that a deduction rounds as the award of the
     * same size does: 0.0005 becomes 0.001, -0.0005 becomes -0.001.
     */
    static long times(long points, long factor) {
        long product = Math.multiplyExact(points, factor);
        long half = product < 0 ? -500 : 500;
        return Math.addExact(product, half) / 1000;
    }
}
