/**
 * Owns reports about the credit of organisations: the credit report, the special report in place of departments' papers, the
 * statement of a grade without the rest, the list of a tender's participants; their signed files for people and for programs, and
 * their end. Each has a number and a code that anybody verifies ({@link org.credit531.documents.Documents}), and is superseded when
 * a record that it tells is removed, taken back or corrected, or the model behind its result recalled. Entry point
 * {@link org.credit531.reports.ReportsOfVersions}. Serves plan
 * tasks 50 and 62, rows O-1 to O-6; Zhejiang Regulation, articles 15 to 21; charter rules 2, 7 and 8.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "catalogue",
            "coverage",
            "database",
            "documents",
            "evaluation",
            "identifiers",
            "language",
            "law",
            "record",
            "reporting",
            "scoring",
            "signing",
            "subject",
            "vault",
            "web"
        })
@NullMarked
package org.credit531.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
