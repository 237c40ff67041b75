package org.credit531.trial.report;

/** Goes over subjects in order of their points, all that have equal points at once. */
final class Ties {

    private Ties() {}

    /** Is told of subjects with equal points. */
    @FunctionalInterface
    interface Visitor {

        /** How many of them had the good and how many the bad outcome. */
        void visit(int good, int bad);
    }

    /** Tells of all in order, the lowest points first. */
    static void forEach(int[] ascending, Results results, Outcomes outcomes, Visitor visitor) {
        int end;
        for (int begin = 0; begin < ascending.length; begin = end) {
            int bad = 0;
            int points = results.points(ascending[begin]);
            for (end = begin; end < ascending.length && results.points(ascending[end]) == points; end++) {
                bad += outcomes.isBad(ascending[end]) ? 1 : 0;
            }
            visitor.visit(end - begin - bad, bad);
        }
    }
}
