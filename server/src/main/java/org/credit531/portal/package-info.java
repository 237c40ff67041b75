/**
 * What everybody sees first: the home page with its search box, subject pages and the charter. It has no entry point, since
 * nothing stands above it. Serves plan tasks 7, 24, 27, 61 and 62; Zhejiang Regulation,
 * article 15: natural persons are never on these pages.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "catalogue",
            "clients",
            "collection",
            "database",
            "evaluation",
            "identifiers",
            "language",
            "law",
            "record",
            "removal",
            "scoring",
            "search",
            "statistics",
            "subject",
            "web"
        })
@NullMarked
package org.credit531.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
