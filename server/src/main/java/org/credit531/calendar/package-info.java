/**
 * Owns time: the clock that everything which asks for the date asks, in the time zone of the law (Asia/Shanghai); entry
 * point is the bean of type {@link java.time.Clock}, which tests replace by one they can set.
 * Serves no plan task of its own: all of them count days.
 */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.credit531.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
