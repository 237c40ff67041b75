package org.credit531.trial.report;

/**
 * Subjects with about as many points: a tenth of all, the lowest first.
 *
 * @param lowest the fewest points in it, in thousandths
 * @param highest the most points in it
 * @param bad of its subjects, those with the bad outcome
 * @param expected what share of them was forecast to be bad by the other half ({@link Brier})
 * @param lift how often the bad outcome is in it, where it is once among all
 * @param captured of all bad ones, those in it and in the lower ones
 */
public record Tenth(int lowest, int highest, Share bad, double expected, double lift, Share captured) {

    /** Whether what was forecast is within the interval of what came about. */
    public boolean isAsExpected() {
        return bad.low() <= expected && expected <= bad.high();
    }
}
