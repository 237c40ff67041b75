/**
 * Owns the public statistics: how many organisations, grades, records and cases there are, by city and month, counted beside the
 * records and never so finely that a number tells of a single organisation. Nothing here is about natural persons. Serves plan
 * tasks 58, 61 and 62; Zhejiang Regulation, article 15.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "catalogue",
            "database",
            "evaluation",
            "identifiers",
            "language",
            "law",
            "objection",
            "record",
            "repair",
            "scoring",
            "subject",
            "web"
        })
@NullMarked
package org.credit531.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
