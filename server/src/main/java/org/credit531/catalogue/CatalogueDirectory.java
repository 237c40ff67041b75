package org.credit531.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.credit531.access.ItemDirectory;
import org.springframework.stereotype.Component;

/** The items to which accounts and clients can be limited are those of the catalogue. */
@Component
final class CatalogueDirectory implements ItemDirectory {

    private final Catalogue catalogue;

    CatalogueDirectory(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public SequencedMap<String, String> names(Locale locale) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        catalogue.items().forEach(item -> names.put(item.item(), item.name().in(locale)));
        return names;
    }
}
