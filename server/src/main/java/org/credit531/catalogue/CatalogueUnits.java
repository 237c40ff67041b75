package org.credit531.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.credit531.organisation.UnitDirectory;
import org.springframework.stereotype.Component;

/** The information units that an account can belong to are those of the catalogue. */
@Component
final class CatalogueUnits implements UnitDirectory {

    private final Catalogue catalogue;

    CatalogueUnits(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public SequencedMap<String, String> names(Locale locale) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        catalogue.units().forEach(unit -> names.put(unit.code(), unit.name().in(locale)));
        return names;
    }
}
