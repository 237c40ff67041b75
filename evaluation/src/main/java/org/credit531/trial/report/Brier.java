package org.credit531.trial.report;

/**
 * How far a forecast is from the outcomes: the mean of the squares of what it was wrong by (Brier 1950). A score is no
 * forecast of a chance, so one is made of it: the subjects are parted into two halves by lot, and the share of bad ones in a tenth
 * of one half is the forecast for the same tenth of the other. So no subject forecasts itself.
 *
 * @param score of the forecast by points; 0 is never wrong
 * @param ofBaseRate of saying the same of everybody, the share of all bad ones
 */
public record Brier(double score, double ofBaseRate) {

    /** By how much of it the points better the same forecast for everybody; below 0 when they make it worse. */
    public double skill() {
        return 1 - score / ofBaseRate;
    }
}
