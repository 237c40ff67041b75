/**
 * Owns the copy of everything that is kept for the day the disk is lost: one file with the rows of every table, taken
 * while the platform works, and the way back into an empty installation; entry points are
 * {@link org.credit531.backup.Backup} and {@link org.credit531.backup.Restore}.
 * Serves plan task 60.
 */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.credit531.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
