package org.credit531.trial.report;

/**
 * Who would be told apart by a limit between two grades, if all below it were taken for bad.
 *
 * @param grade the lowest grade above the limit
 * @param badBelow of the bad ones, those below (sensitivity)
 * @param goodBelow of the good ones, those below, taken for bad wrongly
 * @param rightBelow of those below, the bad ones (precision)
 */
public record Threshold(String grade, Share badBelow, Share goodBelow, Share rightBelow) {}
