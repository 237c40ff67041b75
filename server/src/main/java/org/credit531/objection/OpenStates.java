package org.credit531.objection;

import java.util.List;

/** The states of a case in groups that mean something for the record. */
final class OpenStates {

    /** While a review is not settled. */
    static final List<String> UNDER_REVIEW = List.of("review", "review-overdue");

    /** While the record is marked as disputed. */
    static final List<String> DISPUTED =
            List.of("submitted", "accepted", "extension-asked", "extended", "overdue", "review", "review-overdue");

    /** Answered, while a review can still be asked for. */
    static final List<String> ANSWERED = List.of("deleted", "corrected", "completed", "stopped", "kept");

    private OpenStates() {}
}
