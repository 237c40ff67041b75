/**
 * Finding organisations by what people remember of them: a code, a name or a part of it, a short name, its sound or its
 * initials, with a slip of the pen; from public facts alone. Entry point {@link org.credit531.search.PublicSearch}. Serves
 * plan tasks 57, 61 and 62; Zhejiang Regulation, article 15: natural persons are never found here.
 */
@ApplicationModule(
        allowedDependencies = {"calendar", "database", "identifiers", "language", "record", "removal", "subject", "web"
        })
@NullMarked
package org.credit531.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
