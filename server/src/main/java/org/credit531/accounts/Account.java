package org.credit531.accounts;

import java.time.Instant;
import java.util.Set;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account that signs in to the pages.
 *
 * @param id its number
 * @param name what is typed to sign in
 * @param password the encoded password; {@code null} until it is set with a one-time code
 * @param roles what it is there for, all of one duty; without one it may do no more than the public
 * @param membership the organisation unit to which it belongs, {@code null} if to none
 * @param subject the unified code of the subject whose own account it is meant to be, {@code null} for an official's
 * @param sample whether it came with the sample
 * @param lockedUntil the end of the present or last lock-out, {@code null} if there was none
 * @param disabledAt since when it may not sign in, {@code null} if it may
 * @param items the only catalogue items with whose records its owner works; empty for all
 * @param generation a session counts only while this is what it was at sign-in
 */
record Account(
        long id,
        String name,
        @Nullable String password,
        Set<Role> roles,
        @Nullable Membership membership,
        @Nullable String subject,
        boolean sample,
        @Nullable Instant lockedUntil,
        @Nullable Instant disabledAt,
        Set<String> items,
        int generation) {

    Account {
        roles = Set.copyOf(roles);
        items = Set.copyOf(items);
    }

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
