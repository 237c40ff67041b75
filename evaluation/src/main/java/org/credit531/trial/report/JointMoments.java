package org.credit531.trial.report;

import java.math.BigInteger;

/** How two whole numbers go together over many subjects, exact until it is read. */
final class JointMoments {

    private final Moments ones = new Moments();
    private final Moments others = new Moments();
    private final WideSum products = new WideSum();

    void add(int one, int other) {
        ones.add(one);
        others.add(other);
        products.add((long) one * other);
    }

    /** The first numbers by themselves. */
    Moments ones() {
        return ones;
    }

    /** The covariance times the square of the size. */
    private BigInteger spread() {
        return BigInteger.valueOf(ones.size())
                .multiply(products.exact())
                .subtract(BigInteger.valueOf(ones.sum()).multiply(BigInteger.valueOf(others.sum())));
    }

    /** The part of the variance of the other that comes with the first, where the first is one of its summands; 0 without any variance. */
    double shareOfVariance() {
        var all = others.spread();
        return all.signum() == 0 ? 0 : spread().doubleValue() / all.doubleValue();
    }

    /**
     * The correlation by Pearson. Where one is the same for everybody it says nothing: then 1 when the other is as well, and 0
     * when it is not.
     */
    double correlation() {
        var product = ones.spread().multiply(others.spread());
        if (product.signum() == 0) {
            return ones.spread().equals(others.spread()) ? 1 : 0;
        }
        var together = spread();
        // Exactly 1 or -1 where it is, which the root of a rounded number need not give.
        return together.pow(2).equals(product)
                ? together.signum()
                : Math.clamp(together.doubleValue() / Math.sqrt(product.doubleValue()), -1.0, 1.0);
    }
}
