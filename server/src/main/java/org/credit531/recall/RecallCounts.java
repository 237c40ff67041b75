package org.credit531.recall;

import java.util.List;

/**
 * What a recall comes to.
 *
 * @param found organisations whose present result was of the version
 * @param recomputed of these, computed anew
 * @param changed of these, with other points or another grade
 * @param regraded of these, with another grade
 * @param reports reports that were superseded
 * @param subjects organisations that are to be told, as far as it is known
 * @param subjectsTold of these, told
 * @param users users that had been given a result
 * @param usersTold of these, told
 */
record RecallCounts(
        long found,
        long recomputed,
        long changed,
        long regraded,
        long reports,
        long subjects,
        long subjectsTold,
        long users,
        long usersTold) {

    /** Nothing yet. */
    static final RecallCounts NONE = new RecallCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The numbers in the order of the record. */
    List<Long> inOrder() {
        return List.of(found, recomputed, changed, regraded, reports, subjects, subjectsTold, users, usersTold);
    }

    /** The record of these numbers. */
    static RecallCounts of(Long[] inOrder) {
        return new RecallCounts(
                inOrder[0],
                inOrder[1],
                inOrder[2],
                inOrder[3],
                inOrder[4],
                inOrder[5],
                inOrder[6],
                inOrder[7],
                inOrder[8]);
    }
}
