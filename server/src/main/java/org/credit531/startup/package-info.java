/**
 * Owns how the platform starts and stops: the options of {@code ./run}, the order in which lock, port, database and web
 * server come and go, and what the operator sees; the entry point is {@link org.credit531.startup.Startup}.
 * Serves no plan task of its own: all of them need a platform that runs.
 */
@ApplicationModule(allowedDependencies = {"audit", "backup", "database", "removal", "vault"})
@NullMarked
package org.credit531.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
