package org.credit531.organisation;

import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;

/** The information units that an account can belong to. Declared here and answered by the catalogue, which knows them. */
public interface UnitDirectory {

    /** Codes and names in the reader's language, in the order in which they are shown. */
    SequencedMap<String, String> names(Locale locale);

    /** The codes alone. */
    default Set<String> codes() {
        return names(Locale.ENGLISH).keySet();
    }
}
