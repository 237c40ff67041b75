/**
 * Owns the clients of the REST interface: their registration by two administrators, their tokens and quotas; entry points are
 * {@link org.credit531.clients.ApiClients}, {@link org.credit531.clients.RegisteredPurpose} and, for how much of what is public is read
 * at once, {@link org.credit531.clients.PublicReading}. Serves plan task 64 (whom data are open to, and how far).
 */
@ApplicationModule(allowedDependencies = {"access", "database", "identifiers", "language", "organisation", "vault"})
@NullMarked
package org.credit531.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
