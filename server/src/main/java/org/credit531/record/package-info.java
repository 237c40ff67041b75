/**
 * Statements: every version of every record, as its source stated it, with the knowledge number of the commit that
 * brought it; what is current as of a date and as known at a number; lawful removal. Entry points
 * {@link org.credit531.record.Records} to read and {@link org.credit531.record.Intake} to add. Serves plan tasks 58 and
 * 60; Zhejiang Regulation, articles 13 and 16.
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
            "subject",
            "vault",
            "web"
        })
@NullMarked
package org.credit531.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
