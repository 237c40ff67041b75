package org.credit531.scoring;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One summand of a score. The contributions of an evaluation add up to its points, always.
 *
 * @param indicator id of the indicator
 * @param dimension id of its dimension
 * @param points thousandths of a point
 * @param effect what it is
 * @param item item of the record; null without record
 * @param recordKey key of the record; null without record
 * @param effectiveFrom effective date of the record; null without record
 * @param article article of law of the indicator
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

    /** The reason in words, with fields and values by their codes. */
    public String reason(Locale locale) {
        return Reason.text(reason, locale);
    }
}
