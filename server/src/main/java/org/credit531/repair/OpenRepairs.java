package org.credit531.repair;

import java.util.List;

/** The states of a case in groups that mean something for its record. */
final class OpenRepairs {

    /** While something may still come of it. */
    static final List<String> STATES =
            List.of("submitted", "accepted", "extended", "overdue", "refused", "review", "review-overdue");

    /** What the credit centre has to look at. */
    static final List<String> OF_THE_CENTRE = List.of("overdue", "review", "review-overdue");

    /** Where something should have been done. */
    static final List<String> LATE = List.of("overdue", "review-overdue");

    private OpenRepairs() {}
}
