package org.credit531.scoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result for one subject on one day, complete with its explanation.
 *
 * @param model id of the model
 * @param version version of the model
 * @param asOf the day evaluated for
 * @param points score in thousandths of a point; equal to the sum of the contributions
 * @param grade id of the grade
 * @param contributions by indicator in the model's order; within it first what needs no record, then the records in order
 *     of effective date, then record key
 * @param nextChange first later day on which the same facts can give another result; never late, at times early; null
 *     when they cannot change by themselves
 */
public record Evaluation(
        String model,
        int version,
        LocalDate asOf,
        long points,
        String grade,
        List<Contribution> contributions,
        @Nullable LocalDate nextChange) {

    /**
     * Copies the contributions.
     *
     * @throws IllegalArgumentException when the contributions do not add up to the points
     */
    public Evaluation {
        contributions = List.copyOf(contributions);
        if (sum(contributions) != points) {
            throw new IllegalArgumentException("The contributions add up to " + sum(contributions)
                    + " thousandths, the score is " + points + ": keep every contribution");
        }
    }

    static long sum(List<Contribution> contributions) {
        long sum = 0;
        for (var contribution : contributions) {
            sum = Math.addExact(sum, contribution.points());
        }
        return sum;
    }
}
