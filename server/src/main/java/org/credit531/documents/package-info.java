/**
 * Owns the letters and decisions of the platform: their numbers, their signed PDF and OFD files, whether they still hold, and how anybody
 * verifies one; entry point is {@link org.credit531.documents.Documents}. What a document is about, and when one is written, is the
 * business of the context that issues it. Serves plan tasks 7 and 62, rows R-8 and W-7.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "database", "language", "signing", "vault", "web"})
@NullMarked
package org.credit531.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
