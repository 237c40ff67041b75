/**
 * Text in the platform's two languages; entry point {@link org.credit531.language.Label}. Uses no other context. Serves
 * no plan task of its own: all of them speak.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.credit531.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
