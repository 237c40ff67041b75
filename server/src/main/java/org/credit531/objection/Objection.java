package org.credit531.objection;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.credit531.record.Contests.Contested;
import org.credit531.subject.SubjectId;
import org.credit531.workflow.CaseFilter;
import org.jspecify.annotations.Nullable;

/**
 * An objection or a challenge.
 *
 * @param id the case
 * @param number what people call it
 * @param kind whose it is
 * @param about the subject, as its page names it
 * @param contested the record and field
 * @param unit the information unit that states the record
 * @param region the region of the office, six digits
 * @param ground what is found wrong
 * @param account the account that sent it; empty for somebody who did not sign in, and for a program of others
 * @param submittedOn the day on which it came in
 * @param acceptedOn the day on which the unit accepted it
 * @param dueOn the last day for what is to be done next, {@code null} where nothing is
 * @param lateOn the day on which the unit was found late
 * @param answer what the unit answered
 * @param review what became of the review, {@code null} where none was asked for
 */
record Objection(
        UUID id,
        String number,
        Kind kind,
        About about,
        Contested contested,
        String unit,
        String region,
        Ground ground,
        String account,
        LocalDate submittedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lateOn,
        @Nullable Answer answer,
        @Nullable Review review) {

    /** Whose it is. */
    enum Kind {
        /** The subject's own. */
        OBJECTION,
        /** Anybody's. */
        CHALLENGE;

        /** The stable code. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The subject, as it was called when the objection came in. */
    record About(SubjectId id, String code, String name) {}

    /** What the unit answered, when and why. */
    record Answer(LocalDate on, Outcome outcome, String reason) {}

    /**
     * A review.
     *
     * @param askedOn when it was asked for
     * @param settledOn when it was settled, {@code null} while it is not
     * @param overruled whether the reviewer's word stands in place of the unit's
     * @param outcome what that did to the record
     */
    record Review(
            LocalDate askedOn,
            @Nullable LocalDate settledOn,
            boolean overruled,
            @Nullable Outcome outcome) {}

    /** Whether being late is decided for the subject: a stranger's challenge must not take a subject's records away. */
    boolean isOfSubject() {
        return kind == Kind.OBJECTION;
    }

    /** The page of a case. */
    static String page(UUID id) {
        return "/objections/" + id;
    }

    /** Where a list goes on after it. */
    String place() {
        return CaseFilter.after(dueOn, number);
    }

    /** Whether the last word on it has removed the record. */
    boolean isRemoved() {
        return review != null && review.outcome() != null
                ? review.outcome() == Outcome.DELETE
                : answer != null && answer.outcome() == Outcome.DELETE;
    }

    /** The same with the case that was opened for it. */
    Objection opened(UUID opened) {
        return new Objection(
                opened,
                number,
                kind,
                about,
                contested,
                unit,
                region,
                ground,
                account,
                submittedOn,
                acceptedOn,
                dueOn,
                lateOn,
                answer,
                review);
    }
}
