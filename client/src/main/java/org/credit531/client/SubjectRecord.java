package org.credit531.client;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record about a subject.
 *
 * @param removedOn first day on which it no longer counts; missing when that is never
 * @param knowledge number under which the platform came to know it
 * @param values the fields that this client may see, points in thousandths and money in fen
 * @param withheld how many fields it may not see
 * @param disputedSince day since which an objection to it is open; missing while none is
 * @param disputedFields the fields that are meant; empty where the whole record is
 * @param disclosureStopped whether others than its subject, its unit and the credit centre see it no more
 */
public record SubjectRecord(
        @Nullable String item,
        @Nullable String recordKey,
        @Nullable String unit,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate removedOn,
        long knowledge,
        @Nullable String batch,
        Map<String, @Nullable Object> values,
        int withheld,
        @Nullable LocalDate disputedSince,
        List<String> disputedFields,
        boolean disclosureStopped) {

    /** Keeps the values in the order in which they were told. */
    public SubjectRecord {
        disputedFields = List.copyOf(Objects.requireNonNullElse(disputedFields, List.of()));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(values, Map.of())));
    }
}
