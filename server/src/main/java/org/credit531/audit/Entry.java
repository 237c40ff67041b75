package org.credit531.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the ledger.
 *
 * @param number its number in order of writing; numbers of acts that were rolled back are missing
 * @param detail its personal part, {@code null} where that was erased
 */
record Entry(
        long number, LocalDate month, Clear clear, @Nullable Detail detail) {

    /** What tells nothing of persons. */
    record Clear(
            Instant at,
            String kind,
            @Nullable String unit,
            String roles,
            String event,
            String purpose,
            String article,
            String result,
            @Nullable Long about) {}

    /** Who, about whom, on what, from where; the salt keeps the commitment from being guessed. */
    record Detail(UUID salt, String visitor, @Nullable UUID subject, String resource, String origin) {}
}
