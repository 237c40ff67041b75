package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.UUID;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * One contribution to a score as a reader may see it; all of them sum to the score.
 *
 * @param indicator the indicator's id, {@code withheld} for the sum of what the reader may not see
 * @param label the indicator's name
 * @param dimension the dimension's id
 * @param dimensionLabel the dimension's name
 * @param points thousandths of a point
 * @param effect what it is, such as {@code base} or {@code deducted}
 * @param item the item of the record it rests on, if it rests on one
 * @param recordKey that record
 * @param effectiveFrom that record's effective date
 * @param batch the batch that brought that record
 * @param unit the information unit that states that record
 * @param disputed whether an objection to that record is open
 * @param disputedSince the day since which
 * @param article the id of the article it rests on
 * @param citation that article as it is cited
 * @param reason the reason in the reader's language
 */
public record Explanation(
        String indicator,
        Label label,
        String dimension,
        Label dimensionLabel,
        long points,
        String effect,
        @Nullable String item,
        @Nullable String recordKey,
        @Nullable LocalDate effectiveFrom,
        @Nullable UUID batch,
        @Nullable String unit,
        boolean disputed,
        @Nullable LocalDate disputedSince,
        String article,
        Label citation,
        String reason) {}
