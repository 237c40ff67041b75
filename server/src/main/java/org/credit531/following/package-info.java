/**
 * Owns what accounts follow: organisations whose public facts somebody wants to be told of when they change, in the inbox of the
 * account. It is opt-in, known to nobody but the account, ends by itself, and never tells that something was removed. Entry point
 * {@link org.credit531.following.Followers}, for what the platform itself tells followers. Serves plan
 * task 62.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "audit",
            "calendar",
            "database",
            "evaluation",
            "identifiers",
            "language",
            "notices",
            "record",
            "subject",
            "web"
        })
@NullMarked
package org.credit531.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
