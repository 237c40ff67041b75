package org.credit531.trial.report;

/** Sorting of subjects by whole numbers in a few passes over the digits; equal ones stay in the order in which they came. */
final class Order {

    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;

    private Order() {}

    /** The numbers from 0 to below this. */
    static int[] natural(int size) {
        var natural = new int[size];
        for (int i = 0; i < size; i++) {
            natural[i] = i;
        }
        return natural;
    }

    /**
     * Subjects by their keys, the lowest first.
     *
     * @param keys the key of each subject, by its index
     * @param subjects some of the indices
     */
    static int[] ascending(int[] keys, int[] subjects) {
        long[] pairs = paired(keys, subjects);
        long[] spare = new long[pairs.length];
        for (int shift = 32; shift < 64; shift += BITS) {
            if (distribute(pairs, spare, shift)) {
                long[] sorted = spare;
                spare = pairs;
                pairs = sorted;
            }
        }
        var sorted = new int[pairs.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (int) pairs[i];
        }
        return sorted;
    }

    /** Key and index in one number. What the keys have in common is left out, so that fewer digits differ. */
    private static long[] paired(int[] keys, int[] subjects) {
        int least = Integer.MAX_VALUE;
        for (int subject : subjects) {
            least = Math.min(least, keys[subject]);
        }
        var pairs = new long[subjects.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = ((long) keys[subjects[i]] - least) << 32 | subjects[i];
        }
        return pairs;
    }

    /** Lays the pairs down by one digit; false when all have the same, so that there is nothing to do. */
    private static boolean distribute(long[] pairs, long[] into, int shift) {
        var starts = new int[DIGITS + 1];
        for (long pair : pairs) {
            starts[digit(pair, shift) + 1]++;
        }
        if (pairs.length == 0 || starts[digit(pairs[0], shift) + 1] == pairs.length) {
            return false;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            starts[digit + 1] += starts[digit];
        }
        for (long pair : pairs) {
            into[starts[digit(pair, shift)]++] = pair;
        }
        return true;
    }

    private static int digit(long pair, int shift) {
        return (int) (pair >>> shift) & (DIGITS - 1);
    }
}
