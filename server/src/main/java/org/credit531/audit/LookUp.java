package org.credit531.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a look at a subject, for those who watch over look-ups.
 *
 * @param number the entry's number
 * @param at when
 * @param kind {@code account} or {@code client}
 * @param visitor the name of the account or client
 * @param unit the information unit that it belongs to
 * @param roles its roles at that time
 * @param subject the subject
 * @param code the code under which it was opened
 * @param purpose what for
 * @param article under which article
 * @param refused whether it was refused
 */
public record LookUp(
        long number,
        Instant at,
        String kind,
        String visitor,
        @Nullable String unit,
        Set<String> roles,
        @Nullable UUID subject,
        String code,
        String purpose,
        String article,
        boolean refused) {

    public LookUp {
        roles = Set.copyOf(roles);
    }
}
