/**
 * What everybody sees first: search over public facts of organisations, the home page, subject pages, the catalogue, the
 * model register and the charter. Entry point {@link org.credit531.portal.PublicSearch}. Serves plan tasks 7, 24, 27, 61 and 62;
 * Zhejiang Regulation, article 15: natural persons are never on these pages.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "catalogue",
            "collection",
            "database",
            "evaluation",
            "identifiers",
            "language",
            "law",
            "record",
            "removal",
            "scoring",
            "subject",
            "web"
        })
@NullMarked
package org.credit531.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
