/**
 * Owns the place where everything is kept: the data folder, the PostgreSQL that the platform starts itself (or the
 * external one it is told to use), its three roles, the migrations, backup and restore, and the queue of orders; entry points are
 * {@link org.credit531.database.DataFolder}, {@link org.credit531.database.Database} and {@link org.credit531.database.PlacingOrders}.
 * Serves plan task 60.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.credit531.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
