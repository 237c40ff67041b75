/**
 * Acts and their articles, with the dates between which they are in force: every item, indicator and period of the
 * platform points to one, and is suspended when it ends. Entry points {@link org.credit531.law.Laws} and, for contexts with
 * something that hangs on an article, {@link org.credit531.law.RestsOnLaw}. Serves plan task 59.
 */
@ApplicationModule(allowedDependencies = {"calendar", "edition", "language", "web"})
@NullMarked
package org.credit531.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
