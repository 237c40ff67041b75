/**
 * How records come in: uploads sealed as received, read and checked row by row against the catalogue, quarantined with
 * the reason where they do not fit, and handed to {@code record} whole or not at all. Entry point
 * {@link org.credit531.collection.Batches}. Serves plan task 58; Zhejiang Regulation, article 13.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "catalogue",
            "database",
            "identifiers",
            "language",
            "law",
            "organisation",
            "record",
            "signing",
            "subject",
            "vault",
            "web"
        })
@NullMarked
package org.credit531.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
