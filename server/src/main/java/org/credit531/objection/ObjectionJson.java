package org.credit531.objection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection or challenge, as the REST interface shows it.
 *
 * @param kind {@code objection} or {@code challenge}
 * @param subject the unified code of the subject whose record it is about
 * @param field the field that is meant; empty for the whole record
 * @param lateOn the day on which the unit was found late
 */
record ObjectionJson(
        UUID id,
        String number,
        String kind,
        String subject,
        String name,
        String item,
        UUID recordKey,
        String field,
        String unit,
        String region,
        String ground,
        LocalDate submittedOn,
        String state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lateOn,
        @Nullable ObjectionAnswerJson answer,
        @Nullable ObjectionReviewJson review) {

    static ObjectionJson of(Objection objection, String state) {
        var contested = objection.contested();
        return new ObjectionJson(
                objection.id(),
                objection.number(),
                objection.kind().code(),
                objection.about().code(),
                objection.about().name(),
                contested.item(),
                contested.recordKey(),
                contested.field(),
                objection.unit(),
                objection.region(),
                objection.ground().code(),
                objection.submittedOn(),
                state,
                objection.dueOn(),
                objection.lateOn(),
                answer(objection),
                review(objection));
    }

    private static @Nullable ObjectionAnswerJson answer(Objection objection) {
        var answer = objection.answer();
        return answer == null
                ? null
                : new ObjectionAnswerJson(answer.on(), answer.outcome().code(), answer.reason());
    }

    private static @Nullable ObjectionReviewJson review(Objection objection) {
        var review = objection.review();
        Outcome outcome = review == null ? null : review.outcome();
        return review == null
                ? null
                : new ObjectionReviewJson(
                        review.askedOn(),
                        review.settledOn(),
                        review.overruled(),
                        outcome == null ? null : outcome.code());
    }

    /** What the unit answered. */
    record ObjectionAnswerJson(LocalDate on, String outcome, String reason) {}

    /** What became of the review; {@code outcome} is what it did to the record. */
    record ObjectionReviewJson(
            LocalDate askedOn,
            @Nullable LocalDate settledOn,
            boolean overruled,
            @Nullable String outcome) {}
}
