package org.credit531.trial.report;

/**
 * How far two results put the same subjects in the same order. Of those evaluated both times.
 *
 * @param subjects how many these are
 * @param spearman rank correlation, from -1 to 1
 * @param kendall Kendall's tau-b, from -1 to 1
 * @param topTenth of the best tenth before (or after, where more are equal at its end), how many are in the best tenth both times
 */
public record RankStability(int subjects, double spearman, double kendall, Share topTenth) {

    /**
     * Compares the orders of two results.
     *
     * @throws IllegalArgumentException when the results are not of equally many subjects
     */
    public static RankStability between(Results before, Results after) {
        before.requireSamePopulation(after);
        var both = new int[before.size()];
        int size = 0;
        for (int subject = 0; subject < both.length; subject++) {
            if (before.isEvaluated(subject) && after.isEvaluated(subject)) {
                both[size++] = subject;
            }
        }
        return between(ranked(before, both, size), ranked(after, both, size));
    }

    private static Ranked ranked(Results results, int[] subjects, int size) {
        var points = new int[size];
        for (int i = 0; i < size; i++) {
            points[i] = results.points(subjects[i]);
        }
        return new Ranked(points);
    }

    static RankStability between(Ranked before, Ranked after) {
        return new RankStability(
                before.size(),
                Concordance.spearman(before.doubledRanks(), after.doubledRanks()),
                Concordance.kendall(before, after),
                topTenth(before, after));
    }

    /** All that are equal at the end of the best tenth belong to it. */
    private static Share topTenth(Ranked before, Ranked after) {
        int size = before.size();
        if (size == 0) {
            return new Share(0, 0);
        }
        int last = size - (size + 9) / 10;
        int inOne = 0;
        int inOther = 0;
        int inBoth = 0;
        for (int subject = 0; subject < size; subject++) {
            boolean one = before.points(subject) >= before.pointsAt(last);
            boolean other = after.points(subject) >= after.pointsAt(last);
            inOne += one ? 1 : 0;
            inOther += other ? 1 : 0;
            inBoth += one && other ? 1 : 0;
        }
        return new Share(inBoth, Math.max(inOne, inOther));
    }
}
