package org.credit531.organisation;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What organisation units are called, for contexts that name the unit behind an entry. */
public interface UnitNames {

    /** Names in the reader's language, by code; codes of no unit are left out. */
    Map<String, String> names(Collection<String> codes, Locale locale);
}
