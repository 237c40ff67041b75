/**
 * The life of evaluation models: drafted by one officer, weighed and reviewed by experts, released by another officer with a
 * signed card, in force from a day, retired by two people; and their public register. What is released is kept by context
 * {@code edition} and put in force by {@code change}; what a model means is the matter of {@code evaluation}. Entry point
 * {@link org.credit531.modelling.DraftedModels}; it is used by its pages. Serves plan tasks 6, 13, 22, 25 and 33.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "change",
            "edition",
            "evaluation",
            "exchange",
            "language",
            "law",
            "scoring",
            "signing",
            "web",
            "workflow"
        })
@NullMarked
package org.credit531.modelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
