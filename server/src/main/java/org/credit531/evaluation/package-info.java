/**
 * The evaluation of organisations by published models, always current with the records it reads, as of any day and as
 * known at any knowledge number; natural persons are not evaluated here. Entry points
 * {@link org.credit531.evaluation.Evaluations} and {@link org.credit531.evaluation.PublishedModels}. Where a result lies among
 * those of its peers is told as a band and is an input to nothing. Serves plan tasks 6,
 * 7, 13, 22 to 27 and 33; DB33/T 1331-2023.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "catalogue",
            "database",
            "edition",
            "identifiers",
            "insight",
            "language",
            "law",
            "record",
            "removal",
            "reporting",
            "scoring",
            "subject",
            "web"
        })
@NullMarked
package org.credit531.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
