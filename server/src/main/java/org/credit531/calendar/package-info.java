/**
 * Owns time: the clock that everything which asks for the date asks, in the time zone of the law (Asia/Shanghai); entry
 * point is the bean of type {@link java.time.Clock}, which tests replace by one they can set. Also the working days in which
 * the law counts ({@link org.credit531.calendar.WorkingDays}), from the State Council's yearly notices.
 * Serves no plan task of its own: all of them count days.
 */
@ApplicationModule(allowedDependencies = {"database", "language", "web"})
@NullMarked
package org.credit531.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
