/**
 * That what is removed is gone everywhere: each copy of a record confirms it, the overdue ones are named, the subject gets a
 * receipt, and what comes again without a new decision is refused and shown to whoever sent it. Entry points
 * {@link org.credit531.removal.Removals} to remove and {@link org.credit531.removal.RemovalParticipant}, which each context
 * implements that shows or copies a record. Serves plan task 40; Zhejiang Regulation, articles 16, 30 and 32, charter rule 7.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "catalogue",
            "collection",
            "database",
            "documents",
            "language",
            "law",
            "record",
            "signing",
            "subject",
            "web"
        })
@NullMarked
package org.credit531.removal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
