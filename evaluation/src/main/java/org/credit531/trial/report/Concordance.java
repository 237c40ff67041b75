package org.credit531.trial.report;

/** How far two orders of the same subjects agree. */
final class Concordance {

    private Concordance() {}

    /** The rank correlation by Spearman: that of Pearson of the ranks, equal points sharing a rank. */
    static double spearman(int[] doubledRanks, int[] others) {
        var joint = new JointMoments();
        for (int subject = 0; subject < others.length; subject++) {
            joint.add(doubledRanks[subject], others[subject]);
        }
        return joint.correlation();
    }

    /**
     * Kendall's tau-b: pairs in the same order less pairs in the opposite one, by Knight (1966) in n log n. Where all are equal in
     * one of the orders: 1 when they are in both, else 0.
     */
    static double kendall(Ranked one, Ranked other) {
        long untiedInOne = Ranked.pairs(one.size()) - one.ties();
        long untiedInOther = Ranked.pairs(other.size()) - other.ties();
        if (untiedInOne == 0 || untiedInOther == 0) {
            return untiedInOne == untiedInOther ? 1 : 0;
        }
        int[] order = other.within(one);
        long agreeing = untiedInOne - other.ties() + tiedInBoth(one, other, order) - 2 * exchanges(other, order);
        return agreeing / Math.sqrt((double) untiedInOne * untiedInOther);
    }

    private static long tiedInBoth(Ranked one, Ranked other, int[] order) {
        long ties = 0;
        int begin = 0;
        for (int place = 1; place <= order.length; place++) {
            if (place == order.length
                    || one.points(order[place]) != one.points(order[begin])
                    || other.points(order[place]) != other.points(order[begin])) {
                ties += Ranked.pairs(place - begin);
                begin = place;
            }
        }
        return ties;
    }

    /** How many exchanges of neighbours it takes to bring the subjects into the order of the other points: counted while merging. */
    private static long exchanges(Ranked other, int[] order) {
        int[] points = new int[order.length];
        for (int place = 0; place < points.length; place++) {
            points[place] = other.points(order[place]);
        }
        int[] merged = new int[points.length];
        long exchanges = 0;
        for (int width = 1; width < points.length; width *= 2) {
            for (int begin = 0; begin < points.length; begin += 2 * width) {
                exchanges += merge(points, merged, begin, width);
            }
            int[] spare = points;
            points = merged;
            merged = spare;
        }
        return exchanges;
    }

    private static long merge(int[] points, int[] merged, int begin, int width) {
        int middle = Math.min(begin + width, points.length);
        int end = Math.min(middle + width, points.length);
        int left = begin;
        int right = middle;
        long exchanges = 0;
        for (int place = begin; place < end; place++) {
            if (right == end || (left < middle && points[left] <= points[right])) {
                merged[place] = points[left++];
            } else {
                exchanges += middle - left;
                merged[place] = points[right++];
            }
        }
        return exchanges;
    }
}
