package org.credit531.trial.report;

/**
 * How many subjects of both results went where.
 *
 * @param up how many are better than before
 * @param down how many are worse
 * @param same how many are as before
 */
public record Moves(int up, int down, int same) {

    /** Counts moves. */
    static final class Counting {

        private final int[] counts = new int[3];

        /** One more, whose change is positive for the better. */
        void add(long change) {
            counts[Long.signum(change) + 1]++;
        }

        Moves moves() {
            return new Moves(counts[2], counts[0], counts[1]);
        }
    }

    /** How many there are altogether. */
    public int subjects() {
        return up + down + same;
    }
}
