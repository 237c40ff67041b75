package org.credit531.scoring;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of the evaluated subject as an evaluation sees it. A fact names no subject: all facts of one evaluation are
 * about the same subject, and there is no way to pass facts about others (charter 5, no guilt by association).
 *
 * <p>It counts on a day {@code asOf} when {@code effectiveFrom <= asOf < removedOn}.
 *
 * @param item code of the catalogue item
 * @param recordKey key of the record within the item; one fact per key, in the version known at the time asked for
 * @param effectiveFrom first day on which it counts, in years 1 to 9999
 * @param effectiveTo last day of validity as the source states it; carried along, no condition reads it
 * @param removedOn first day on which it no longer counts; {@link LocalDate#MAX} when never
 * @param values by field: String (text, code), Long (whole number, points in thousandths, money in fen), LocalDate,
 *     Boolean; an absent field has no entry
 * @param withheld whether the record exists and may not be used, as while an objection freezes it
 */
public record Fact(
        String item,
        String recordKey,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        LocalDate removedOn,
        Map<String, Object> values,
        boolean withheld) {

    /** A record that may be used. */
    public Fact(
            String item,
            String recordKey,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            LocalDate removedOn,
            Map<String, Object> values) {
        this(item, recordKey, effectiveFrom, effectiveTo, removedOn, values, false);
    }

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException when a value has a type, or a date a year, that no catalogue item can have
     */
    public Fact {
        Dates.requireCalendar(effectiveFrom, "effectiveFrom of " + item);
        values = Map.copyOf(values);
        for (var value : values.entrySet()) {
            requireKnownType(item, value.getKey(), value.getValue());
        }
    }

    private static void requireKnownType(String item, String field, Object value) {
        if (value instanceof LocalDate date) {
            Dates.requireCalendar(date, item);
            return;
        }
        if (!(value instanceof String || value instanceof Long || value instanceof Boolean)) {
            throw new IllegalArgumentException("Field " + field + " of " + item + " is a "
                    + value.getClass().getSimpleName() + ": pass String, Long, LocalDate or Boolean");
        }
    }
}
