package org.credit531.scoring;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One summand of a score. The contributions of an evaluation add up to its points, always.
 *
 * @param indicator id of the indicator or veto; {@link #BEYOND_SCALE}
 * @param dimension id of its dimension; {@link #WHOLE} for what concerns the score as a whole
 * @param points thousandths of a point
 * @param effect what it is
 * @param item item of the record; null without record
 * @param recordKey key of the record; null without record
 * @param effectiveFrom effective date of the record; null without record
 * @param article article of law of the indicator or veto; the basis of the model for {@link #BEYOND_SCALE}
 * @param reason why, in the stable form described at {@link Reason}: the same in every language and safe to store
 */
public record Contribution(
        String indicator,
        String dimension,
        long points,
        Effect effect,
        @Nullable String item,
        @Nullable String recordKey,
        @Nullable LocalDate effectiveFrom,
        String article,
        String reason) {

    /** Stands for an indicator where awards go beyond the scale. */
    public static final String BEYOND_SCALE = "beyond-scale";

    /** Stands for a dimension where the score as a whole is concerned: vetoes, and what goes beyond the scale. */
    public static final String WHOLE = "whole";

    /** What one record contributes to the score as a whole. */
    static Contribution ofWhole(Veto veto, Fact fact, long points, Effect effect, String reason) {
        return new Contribution(
                veto.id(),
                WHOLE,
                points,
                effect,
                fact.item(),
                fact.recordKey(),
                fact.effectiveFrom(),
                veto.article(),
                reason);
    }

    /** What is contributed to the score as a whole without a record. */
    static Contribution ofWhole(String id, long points, Effect effect, String article, String reason) {
        return new Contribution(id, WHOLE, points, effect, null, null, null, article, reason);
    }

    /** The reason in words, with fields and values by their codes. */
    public String reason(Locale locale) {
        return Reason.text(reason, locale);
    }
}
