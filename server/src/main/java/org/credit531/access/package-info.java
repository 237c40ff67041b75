/**
 * Owns who may do what: accounts and their sign-in, clients of the REST interface and their tokens, the roles, and the
 * table of endpoints from which everything not listed is denied; entry point is {@link org.credit531.access.Visitor}.
 * Serves plan task 64 (whom data are open to, and how far).
 */
@ApplicationModule(allowedDependencies = {"database", "identifiers", "language", "vault"})
@NullMarked
package org.credit531.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
