package org.credit531.trial.report;

/**
 * How well points tell bad from good: the chance that of one good and one bad subject, drawn at random, the good one has more
 * points; equal points count half (the area under the curve, AUC; Mann and Whitney 1947). 1 is always, one half is by chance.
 *
 * @param area the chance
 * @param error its standard error by DeLong, DeLong and Clarke-Pearson (1988)
 */
public record Discrimination(double area, double error) {

    /** The lower end of the interval of 95 %. */
    public double low() {
        return Math.max(0, area - Share.NORMAL_95 * error);
    }

    /** The upper end of the interval of 95 %. */
    public double high() {
        return Math.min(1, area + Share.NORMAL_95 * error);
    }

    /** Gini's coefficient: 0 by chance, 1 always. */
    public double gini() {
        return 2 * area - 1;
    }

    /** Whether chance alone is within the interval. */
    public boolean mayBeChance() {
        return low() <= 0.5 && high() >= 0.5;
    }

    /** Reckons it from subjects in ascending order of their points. */
    static Discrimination of(int[] ascending, Results results, Outcomes outcomes) {
        var counting = new Counting();
        Ties.forEach(ascending, results, outcomes, counting::add);
        return counting.discrimination();
    }

    /**
     * Adds up, for each subject, twice how many of the other outcome are below it and once how many are equal to it.
     */
    private static final class Counting {

        private final Moments ofGood = new Moments();
        private final Moments ofBad = new Moments();

        void add(int good, int bad) {
            long goodBelow = ofGood.size();
            long badBelow = ofBad.size();
            ofGood.add(2 * badBelow + bad, good);
            ofBad.add(2 * goodBelow + good, bad);
        }

        Discrimination discrimination() {
            double good = ofGood.size();
            double bad = ofBad.size();
            double variance =
                    ofGood.sampleVariance() / (4 * bad * bad) / good + ofBad.sampleVariance() / (4 * good * good) / bad;
            return new Discrimination(ofGood.sum() / (2 * good * bad), Math.sqrt(variance));
        }
    }
}
