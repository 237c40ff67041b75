/**
 * Owns what units say when they have nothing to say: zero reports, and the board that tells deliveries, zero reports and
 * silence apart, month by month; entry points are {@link org.credit531.reporting.ZeroReports} and
 * {@link org.credit531.reporting.OverdueSources}. Serves plan tasks 1 to 34;
 * Zhejiang Regulation, article 13.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "catalogue",
            "collection",
            "language",
            "law",
            "record",
            "signing",
            "web"
        })
@NullMarked
package org.credit531.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
