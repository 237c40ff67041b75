/**
 * Who the records are about: subjects with stable ids, their kinds and codes, and the bitemporal attribution of parties
 * as stated by sources to subjects. Entry point {@link org.credit531.subject.Subjects}. Serves plan tasks 55 and 56.
 */
@ApplicationModule(
        allowedDependencies = {"access", "audit", "identifiers", "language", "notices", "web", "database", "accounts"})
@NullMarked
package org.credit531.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
