package org.credit531.accounts;

import org.credit531.access.Membership;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param name what is typed to sign in, in its canonical form
 * @param organisation the code of its organisation unit, {@code null} for none
 * @param subject the unified code of the subject whose own account it is to be, {@code null} for an official's
 */
record NewAccount(
        String name,
        @Nullable String organisation,
        @Nullable String subject) {

    /** An official's account of a unit or of none. */
    static NewAccount official(String name, @Nullable Membership membership) {
        return new NewAccount(name, membership == null ? null : membership.organisation(), null);
    }
}
