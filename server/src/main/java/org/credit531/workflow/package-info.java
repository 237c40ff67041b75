/**
 * Owns workflows: their states and transitions as data ({@code workflows/*.yaml}), and the cases that go through them, each
 * step with who, when and why. Entry points are {@link org.credit531.workflow.Workflows} and
 * {@link org.credit531.workflow.Cases}. Serves plan tasks 54 and 64.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "calendar", "identifiers", "language", "law", "web"})
@NullMarked
package org.credit531.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
