/**
 * Changes of the catalogue and of the law while the platform runs: proposed by one person of the credit centre, with what they
 * would hit, signed by another, in force from a day. Uses the doors of the contexts whose data a change hits; what is signed
 * is kept by context {@code edition}. Used by its pages; other contexts that have editions signed use
 * {@link org.credit531.change.PuttingInForce}. Serves plan task 59; Zhejiang Regulation,
 * article 12.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "catalogue",
            "collection",
            "edition",
            "evaluation",
            "language",
            "law",
            "record",
            "scoring",
            "web"
        })
@NullMarked
package org.credit531.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
