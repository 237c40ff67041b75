/**
 * Owns the ledger: who did or looked at what, for which purpose and under which article, in a chain that shows every later
 * change. Entry point is {@link org.credit531.audit.Ledger}. Serves plan tasks 54 and 64 (Zhejiang Regulation, article 20:
 * records of look-ups are kept for ten years).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "backup",
            "calendar",
            "clients",
            "database",
            "language",
            "signing",
            "web"
        })
@NullMarked
package org.credit531.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
