package org.credit531.trial.report;

import java.math.BigInteger;

/** An exact sum of 128 bits: squares of the points of ten million subjects do not fit into 64. */
final class WideSum {

    private long high;
    private long low;

    /** Adds a number. */
    void add(long number) {
        add(number >> 63, number);
    }

    /** Adds a product. */
    void addProduct(long one, long other) {
        add(Math.multiplyHigh(one, other), one * other);
    }

    /** This sum without what another has. */
    WideSum without(WideSum other) {
        var rest = new WideSum();
        rest.low = low - other.low;
        rest.high = high - other.high - (Long.compareUnsigned(low, other.low) < 0 ? 1 : 0);
        return rest;
    }

    private void add(long upper, long lower) {
        low += lower;
        high += upper + (Long.compareUnsigned(low, lower) < 0 ? 1 : 0);
    }

    /** The sum. */
    BigInteger exact() {
        return BigInteger.valueOf(high)
                .shiftLeft(64)
                .add(BigInteger.valueOf(low >>> 1).shiftLeft(1))
                .add(BigInteger.valueOf(low & 1));
    }
}
