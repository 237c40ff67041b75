package org.credit531.trial.report;

/**
 * Some of many, with the interval in which the share lies of what these many are a sample of: 95 % by Wilson (1927), which holds
 * also for few and for shares near nought and one.
 *
 * @param part how many
 * @param of of how many
 */
public record Share(long part, long of) {

    /** How many standard deviations to either side hold 95 %. */
    static final double NORMAL_95 = 1.959963984540054;

    private static final double SQUARE = NORMAL_95 * NORMAL_95;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when the part is less than nought or more than the whole
     */
    public Share {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException("No share: " + part + " of " + of);
        }
    }

    /** The share, from 0 to 1; 0 of none. */
    public double value() {
        return of == 0 ? 0 : part / (double) of;
    }

    /** The lower end of the interval; 0 of none. */
    public double low() {
        return part == 0 ? 0 : Math.max(0, middle() - half());
    }

    /** The upper end of the interval; 1 of none. */
    public double high() {
        return part == of ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (part + SQUARE / 2) / (of + SQUARE);
    }

    private double half() {
        double variance = part * (double) (of - part) / of + SQUARE / 4;
        return NORMAL_95 * Math.sqrt(variance) / (of + SQUARE);
    }
}
