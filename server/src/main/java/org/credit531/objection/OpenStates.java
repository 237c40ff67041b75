package org.credit531.objection;

import java.util.List;

/** The states of a case in groups that mean something for the record. */
final class OpenStates {

    /** While the unit has not answered. */
    static final List<String> UNANSWERED = List.of("submitted", "accepted", "extension-asked", "extended", "overdue");

    /** While a review is not settled. */
    static final List<String> UNDER_REVIEW = List.of("review", "review-overdue");

    /** While the record is marked as disputed. */
    static final List<String> DISPUTED = List.of(
            "submitted", "accepted", "extension-asked", "extended", "overdue", "review", "review-overdue");

    /** Answered, while a review can still be asked for. */
    static final List<String> ANSWERED = List.of("deleted", "corrected", "completed", "stopped", "kept");

    /** What the clock moves when its day is over. */
    static final List<String> TIMED = List.of(
            "submitted",
            "accepted",
            "extension-asked",
            "extended",
            "review",
            "deleted",
            "corrected",
            "completed",
            "stopped",
            "kept");

    private OpenStates() {}
}
