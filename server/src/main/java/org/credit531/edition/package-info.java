/**
 * Owns editions: texts of data files (catalogue items, acts, models) and recalls of models that two people have signed while the
 * platform runs, laid over the files that it is shipped with. Who proposes and signs them is the matter of contexts {@code change} and {@code modelling}; what
 * they mean, of the contexts that read them. Entry point {@link org.credit531.edition.Editions}. Serves plan task 59.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.credit531.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
