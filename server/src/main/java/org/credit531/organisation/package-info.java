/**
 * Owns the organisation units to which accounts and clients belong, departments in regions and other bodies, as they follow
 * from the regions in force and the catalogue; entry points are {@link org.credit531.organisation.Organisation} and {@link
 * org.credit531.organisation.UnitNames}. Serves plan task 64 (whom data are open to, and how far).
 */
@ApplicationModule(allowedDependencies = {"access", "identifiers", "language"})
@NullMarked
package org.credit531.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
