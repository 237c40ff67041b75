package org.credit531.room;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation lets an engagement evaluate it.
 *
 * @param until the first day on which it does not any more
 * @param withdrawnAt when it has withdrawn that, {@code null} where it has not
 */
record Authorisation(
        UUID engagement,
        UUID subject,
        String code,
        LocalDate until,
        @Nullable OffsetDateTime withdrawnAt) {

    boolean holdsOn(LocalDate day) {
        return withdrawnAt == null && day.isBefore(until);
    }
}
