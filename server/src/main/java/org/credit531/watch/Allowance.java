package org.credit531.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * More look-ups in an hour than the cap, for a while.
 *
 * @param id the case
 * @param account who asks
 * @param unit the unit that the account belongs to
 * @param perHour how many in an hour
 * @param hours for how many hours, from when it is granted
 * @param askedAt when it was asked for
 * @param until until when it was granted, {@code null} while it is not
 */
record Allowance(
        UUID id,
        String account,
        @Nullable String unit,
        int perHour,
        int hours,
        Instant askedAt,
        @Nullable Instant until) {}
