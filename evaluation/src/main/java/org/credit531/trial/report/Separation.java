package org.credit531.trial.report;

/**
 * The greatest distance between bad and good (Kolmogorov and Smirnov): so much greater, or smaller, is the share of the bad ones with at
 * most so many points than the share of the good ones.
 *
 * @param distance from 0 to 1; below 0 where the good ones are the lower ones
 * @param points where it is greatest, in thousandths; the lowest such points
 */
public record Separation(double distance, int points) {

    /** Finds it among subjects in ascending order of their points; there are some good and some bad. */
    static Separation of(int[] ascending, Results results, Outcomes outcomes, int good, int bad) {
        var search = new Search(ascending, results, good, bad);
        Ties.forEach(ascending, results, outcomes, search::go);
        return new Separation(search.greatest / ((double) good * bad), search.points);
    }

    /** Compares shares by whole numbers: each times good and bad. */
    private static final class Search {

        private final int[] ascending;
        private final Results results;
        private final long good;
        private final long bad;
        private int goodBelow;
        private int badBelow;
        private long greatest;
        private int points;

        Search(int[] ascending, Results results, int good, int bad) {
            this.ascending = ascending;
            this.results = results;
            this.good = good;
            this.bad = bad;
            this.points = results.points(ascending[0]);
        }

        void go(int goodHere, int badHere) {
            goodBelow += goodHere;
            badBelow += badHere;
            long distance = badBelow * good - goodBelow * bad;
            if (Math.abs(distance) > Math.abs(greatest)) {
                greatest = distance;
                points = results.points(ascending[goodBelow + badBelow - 1]);
            }
        }
    }
}
