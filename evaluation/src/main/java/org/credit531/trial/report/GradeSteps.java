package org.credit531.trial.report;

/** By how many grades subjects are better than before, on the common scale of two results. */
final class GradeSteps {

    private final Results before;
    private final Results after;
    private final boolean isComparable;
    private final int[] placeBefore;
    private final int[] placeAfter;

    GradeSteps(Results before, Results after) {
        this.before = before;
        this.after = after;
        this.isComparable = before.scale().isComparableTo(after.scale());
        var common = before.scale().merged(after.scale());
        this.placeBefore =
                before.scale().grades().stream().mapToInt(common::placeOf).toArray();
        this.placeAfter =
                after.scale().grades().stream().mapToInt(common::placeOf).toArray();
    }

    /** Whether there is a common scale. */
    boolean isComparable() {
        return isComparable;
    }

    /** Whether a subject is evaluated both times. */
    boolean isInBoth(int subject) {
        return before.isEvaluated(subject) && after.isEvaluated(subject);
    }

    /** For a subject that is evaluated both times: below 0 for the worse. */
    int better(int subject) {
        return placeBefore[before.grade(subject)] - placeAfter[after.grade(subject)];
    }
}
