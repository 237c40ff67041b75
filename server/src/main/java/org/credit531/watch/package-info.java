/**
 * Watches over those who look subjects up: caps for each hour and role, alerts of what is unusual, purposes drawn for review,
 * and the subject's own view of who looked. People decide; here is only asked. Answers {@link
 * org.credit531.audit.LookUpGuard}; otherwise it is used by its pages. Serves plan tasks 54 and 64; Zhejiang Regulation,
 * article 20.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "language",
            "law",
            "organisation",
            "subject",
            "web",
            "workflow"
        })
@NullMarked
package org.credit531.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
