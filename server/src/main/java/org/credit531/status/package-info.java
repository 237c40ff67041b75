/**
 * Owns the public page of the state of the platform: how fresh each source is, against what it owes, and whether the work in the
 * background is done, in words that tell nothing of the inside. Serves plan tasks 58 and 62; Zhejiang Regulation, article 13.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "catalogue",
            "database",
            "evaluation",
            "language",
            "law",
            "record",
            "reporting",
            "web"
        })
@NullMarked
package org.credit531.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
