package org.credit531.scoring;

/** The one place where points are rounded. */
public final class Thousandths {

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

    /**
     * Points in proportion, rounded in the same way.
     *
     * @param instead what comes in the place of the weight
     * @param weight the weight that they were given by, at least 1
     */
    public static long inProportion(long points, long instead, long weight) {
        long twice = Math.multiplyExact(2 * Math.abs(points), instead);
        return Long.signum(points) * ((twice + weight) / (2 * weight));
    }
}
