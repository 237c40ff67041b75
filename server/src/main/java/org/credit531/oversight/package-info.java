/**
 * The watch over models in use: shadow runs of a version beside the models in force, the daily look at their drift, and the off
 * switch. It tells people, and decides nothing: what a shadow says changes no result, and no alarm switches anything off. No entry
 * point: it is used by its pages and its interface. Serves plan task 6.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "audit",
            "calendar",
            "catalogue",
            "database",
            "evaluation",
            "language",
            "notices",
            "scoring",
            "trial",
            "trials",
            "web"
        })
@NullMarked
package org.credit531.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
