package org.credit531.client;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the platform knows it.
 *
 * @param code the code by which it is known, which may be another than the one asked for
 * @param state {@code confirmed} by a register or {@code unconfirmed}, as the platform says
 * @param disputed whether an objection to what its registrar says of it is open
 * @param disputedSince the day since which; missing while none is
 * @param details whatever else the platform tells, by name
 */
public record Subject(
        String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String state,
        boolean disputed,
        @Nullable LocalDate disputedSince,
        @JsonAnySetter Map<String, @Nullable Object> details) {

    /** Keeps the details in the order in which they were told. */
    public Subject {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(details, Map.of())));
    }
}
