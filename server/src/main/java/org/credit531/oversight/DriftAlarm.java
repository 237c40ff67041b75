package org.credit531.oversight;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That people were told of a drift.
 *
 * @param day what was measured
 * @param by the account that has looked at it; {@code null} while nobody has
 * @param reason what that person says of it
 */
record DriftAlarm(
        UUID id,
        DriftDay day,
        OffsetDateTime raisedAt,
        @Nullable String by,
        @Nullable OffsetDateTime at,
        @Nullable String reason) {

    boolean isOpen() {
        return at == null;
    }
}
