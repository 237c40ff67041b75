/**
 * Trial calculations: a version of a model over all organisations before its release, beside the one in force or another, on
 * columns that are filled from the database and kept fresh. What comes out is a figure for those who make models: it changes no
 * result, is published nowhere, and nobody is notified. A natural person is never in it. Others take figures of
 * a day by {@link org.credit531.trials.ModelFigures}, and have models of others run by {@code SealedRuns}. Serves plan tasks 6,
 * 13, 20 and 33.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "catalogue",
            "database",
            "edition",
            "evaluation",
            "identifiers",
            "language",
            "modelling",
            "record",
            "removal",
            "scoring",
            "subject",
            "trial",
            "web"
        })
@NullMarked
package org.credit531.trials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
