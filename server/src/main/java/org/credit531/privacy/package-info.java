/**
 * Owns what the Personal Information Protection Law wants written down: the processing activities with their impact
 * assessments (articles 55 and 56), and breaches with their notices (article 57). No entry point: it is used by its pages.
 * Serves plan task 64.
 */
@ApplicationModule(allowedDependencies = {"access", "calendar", "catalogue", "language", "law", "web", "workflow"})
@NullMarked
package org.credit531.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
