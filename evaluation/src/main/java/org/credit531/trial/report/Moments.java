package org.credit531.trial.report;

import java.math.BigInteger;

/** Number, sum and sum of squares of whole numbers, exact; only what is read of them is rounded. */
final class Moments {

    private final WideSum squares;
    private long size;
    private long sum;

    Moments() {
        this(0, 0, new WideSum());
    }

    private Moments(long size, long sum, WideSum squares) {
        this.size = size;
        this.sum = sum;
        this.squares = squares;
    }

    void add(int number) {
        size++;
        sum += number;
        squares.add((long) number * number);
    }

    /** Adds a number as many times. Its square must fit into a long. */
    void add(long number, long times) {
        size += times;
        sum += number * times;
        squares.addProduct(number * number, times);
    }

    /** What is left of these without a part of them. */
    Moments without(Moments part) {
        return new Moments(size - part.size, sum - part.sum, squares.without(part.squares));
    }

    long size() {
        return size;
    }

    long sum() {
        return sum;
    }

    double mean() {
        return size == 0 ? 0 : sum / (double) size;
    }

    /** The variance of these numbers, which are all there are. */
    double variance() {
        return size == 0 ? 0 : spread().doubleValue() / ((double) size * size);
    }

    /** The variance of what these numbers are a sample of. */
    double sampleVariance() {
        return size < 2 ? 0 : spread().doubleValue() / ((double) size * (size - 1));
    }

    double deviation() {
        return Math.sqrt(variance());
    }

    /** The variance times the square of the size. */
    BigInteger spread() {
        return BigInteger.valueOf(size)
                .multiply(squares.exact())
                .subtract(BigInteger.valueOf(sum).pow(2));
    }
}
