/**
 * Owns the knowledge of how far the catalogue is filled: which items have live data for which family of evaluation, against
 * the 70 % and 100 % lines of the plan, and how many records of each item are in force. Entry point
 * {@link org.credit531.coverage.Coverage}. Serves plan tasks 1 to 5, 8 to 12, 15 to 19, 22, 25, 28 to 32 and 60.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "catalogue",
            "database",
            "identifiers",
            "language",
            "law",
            "record",
            "removal",
            "subject",
            "web"
        })
@NullMarked
package org.credit531.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
