package org.credit531.repair;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application for repair, as the REST interface shows it.
 *
 * @param subject the unified code of its subject
 * @param category the class of the record under the rule of its day
 * @param lateOn the day on which the unit was found late
 */
record RepairJson(
        UUID id,
        String number,
        String subject,
        String name,
        String item,
        UUID recordKey,
        String unit,
        String region,
        String rule,
        String category,
        String article,
        LocalDate decidedOn,
        LocalDate submittedOn,
        String state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lateOn,
        @Nullable RepairAnswerJson answer,
        @Nullable RepairReviewJson review) {

    static RepairJson of(Repair repair, String state) {
        var target = repair.target();
        var answer = repair.answer();
        var review = repair.review();
        return new RepairJson(
                repair.id(),
                repair.number(),
                repair.about().code(),
                repair.about().name(),
                target.item(),
                target.recordKey(),
                target.unit(),
                target.region(),
                target.rule(),
                target.category().code(),
                target.article(),
                target.decidedOn(),
                repair.days().submittedOn(),
                state,
                repair.days().dueOn(),
                repair.days().lateOn(),
                answer == null
                        ? null
                        : new RepairAnswerJson(answer.on(), answer.outcome().code(), answer.reason()),
                review == null ? null : new RepairReviewJson(review.askedOn(), review.settledOn(), review.overruled()));
    }

    /** What the unit decided. */
    record RepairAnswerJson(LocalDate on, String outcome, String reason) {}

    /** What became of the review. */
    record RepairReviewJson(LocalDate askedOn, @Nullable LocalDate settledOn, boolean overruled) {}
}
