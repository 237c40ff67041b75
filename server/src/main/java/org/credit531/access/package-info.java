/**
 * Owns who may do what: the visitor of a request, the roles and what each may do with which part of the data, and the table of
 * endpoints from which everything not listed is denied; entry point is {@link org.credit531.access.Visitor}.
 * Serves plan task 64 (whom data are open to, and how far).
 */
@ApplicationModule(allowedDependencies = {"database", "language"})
@NullMarked
package org.credit531.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
