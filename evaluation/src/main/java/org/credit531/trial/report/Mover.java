package org.credit531.trial.report;

/**
 * A subject whose points another model changes.
 *
 * @param subject its index
 * @param before its points before, in thousandths
 * @param after its points after
 * @param gradeBefore its grade before
 * @param gradeAfter its grade after
 */
public record Mover(int subject, int before, int after, String gradeBefore, String gradeAfter) {

    /** By how much its points change. */
    public long change() {
        return (long) after - before;
    }
}
