/**
 * Owns dual publicity: the public lists of administrative licences and penalties with an address for each item, the clock of seven
 * working days that runs for whoever has to send them, and the monthly bulletin. What an item says is read from its record each time, as
 * far as {@link org.credit531.record.Disclosure} shows it to everybody. No other context uses it. Serves plan task 57, rows U-1 to U-6;
 * NDRC document 424 of 2018; administrative penalty law, article 48; administrative licensing law, article 40.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "catalogue",
            "collection",
            "database",
            "documents",
            "identifiers",
            "language",
            "law",
            "organisation",
            "record",
            "removal",
            "repair",
            "subject",
            "web"
        })
@NullMarked
package org.credit531.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
