/**
 * The catalogue of what may be recorded: items as data, each with its legal article, information unit, fields, openness
 * per field, record key and retention; nothing outside it can be stored (Zhejiang Regulation, articles 12 to 16; charter
 * rule 4). Entry point {@link org.credit531.catalogue.Catalogue}. Serves plan tasks 1 to 34 and 59.
 */
@ApplicationModule(
        allowedDependencies = {"language", "law", "access", "identifiers", "web", "database", "edition", "organisation"
        })
@NullMarked
package org.credit531.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
