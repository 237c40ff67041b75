/**
 * Owns recalls: that a released version of a model was wrong, on the word of two people, and everything that follows: what was
 * computed with it is found and computed anew by what holds in its place, reports of it are superseded, and each organisation and
 * each user that had been given a result is told once. No entry point: it is used by its pages, and answers
 * {@link org.credit531.modelling.RecallFigures} for the public register. Serves plan task 6, row M-13.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "change",
            "database",
            "documents",
            "edition",
            "evaluation",
            "following",
            "identifiers",
            "language",
            "modelling",
            "notices",
            "removal",
            "reports",
            "scoring",
            "subject",
            "web",
            "workflow"
        })
@NullMarked
package org.credit531.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
