package org.credit531.subject;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that registrars give to two subjects.
 *
 * @param number the number
 * @param knownFrom the knowledge number under which the contradiction came
 * @param claimants the subjects to which it is given
 * @param holder the subject that it leads to now
 * @param decision what was decided, {@code null} while it is open
 */
record Dispute(
        PartyCode number,
        long knownFrom,
        List<SubjectId> claimants,
        @Nullable SubjectId holder,
        @Nullable Decision decision) {

    Dispute {
        claimants = List.copyOf(claimants);
    }

    /** To whom an official has awarded the number, and on what evidence. */
    record Decision(SubjectId awardedTo, String evidence, String by, OffsetDateTime at) {}
}
