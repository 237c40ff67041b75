/**
 * The sample: an invented province loaded on the first start, through the same doors as any department's files. Serves
 * no plan task but charter rule 9: nobody in it exists.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "audit",
            "catalogue",
            "collection",
            "database",
            "evaluation",
            "subject"
        })
@NullMarked
package org.credit531.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
