package org.credit531.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.credit531.access.UnitDirectory;
import org.springframework.stereotype.Component;

/** Tells those who manage accounts which information units there are. */
@Component
class CatalogueUnits implements UnitDirectory {

    private final Catalogue catalogue;

    CatalogueUnits(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public SequencedMap<String, String> names(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        catalogue.units().forEach(unit -> names.put(unit.code(), unit.name().in(locale)));
        return names;
    }
}
