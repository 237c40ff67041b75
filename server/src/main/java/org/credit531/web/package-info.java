/**
 * The frame of every page, the components pages are made of, the two languages and the error pages; other contexts add
 * to a subject's page through {@link org.credit531.web.Panel}. Serves plan tasks 61 and 62.
 */
@ApplicationModule(allowedDependencies = {"access", "identifiers", "language"})
@NullMarked
package org.credit531.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
