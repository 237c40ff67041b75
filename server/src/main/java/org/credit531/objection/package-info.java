/**
 * Owns objections by subjects and challenges by anyone: the form behind every value, the case of the information unit, the
 * clock that decides for the subject when the unit is late, what an answer does to the record, the review, and the public
 * rates of answers. The mark itself stands with the record ({@link org.credit531.record.Contests}). No entry point: it is used
 * by its pages. Serves plan tasks 15 to 21, 40 and 60; Zhejiang Regulation, articles 30 and 31; charter rules 6 to 8.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "catalogue",
            "collection",
            "database",
            "documents",
            "language",
            "law",
            "notices",
            "organisation",
            "record",
            "removal",
            "subject",
            "vault",
            "web",
            "workflow"
        })
@NullMarked
package org.credit531.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
