package org.credit531.accounts;

import org.credit531.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts somebody wants to see; what a form leaves empty is not asked for.
 *
 * @param name a part of the name
 * @param role one of the roles that it has
 * @param organisation how the code of its organisation unit begins: a unit, or the digits of a region
 * @param from the name at which a page before ended, or, {@code backwards}, began
 * @param backwards whether the page lies before that name
 */
record AccountFilter(
        @Nullable String name,
        @Nullable Role role,
        @Nullable String organisation,
        @Nullable String from,
        boolean backwards) {

    AccountFilter {
        name = given(name);
        name = name == null ? null : AccountName.canonical(name);
        organisation = given(organisation);
        from = given(from);
        backwards = backwards && from != null;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
