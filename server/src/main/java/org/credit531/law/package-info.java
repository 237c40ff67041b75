/**
 * Acts and their articles, with the dates between which they are in force: every item, indicator and period of the
 * platform points to one. Entry point {@link org.credit531.law.Laws}. Serves plan task 59.
 */
@ApplicationModule(allowedDependencies = {"edition", "language"})
@NullMarked
package org.credit531.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
