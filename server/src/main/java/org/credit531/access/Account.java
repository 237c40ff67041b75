package org.credit531.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that signs in to the pages.
 *
 * @param id its number
 * @param name what is typed to sign in
 * @param password the encoded password; {@code null} until it is set with a one-time code
 * @param role what it may do
 * @param unit the information unit of a clerk, else {@code null}
 * @param sample whether it came with the sample
 * @param lockedUntil the end of the present or last lock-out, {@code null} if there was none
 * @param disabledAt since when it may not sign in, {@code null} if it may
 * @param generation a session counts only while this is what it was at sign-in
 */
record Account(
        long id,
        String name,
        @Nullable String password,
        Role role,
        @Nullable String unit,
        boolean sample,
        @Nullable Instant lockedUntil,
        @Nullable Instant disabledAt,
        int generation) {

    boolean isDisabled() {
        return disabledAt != null;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Whether it waits for its owner to set a password. */
    boolean isWaiting() {
        return password == null;
    }
}
