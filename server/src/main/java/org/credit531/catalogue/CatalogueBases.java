package org.credit531.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.law.Dependant;
import org.credit531.law.RestsOnLaw;
import org.springframework.stereotype.Component;

/** What of the catalogue hangs on articles: items by the one that lets them be recorded, and by two secondary ones. */
@Component
class CatalogueBases implements RestsOnLaw {

    private final Catalogue catalogue;

    CatalogueBases(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Dependant> dependants() {
        return catalogue.items().stream().flatMap(CatalogueBases::of).toList();
    }

    private static Stream<Dependant> of(Item item) {
        String page = "/catalogue/" + item.item();
        Stream<Dependant> secondary = Stream.concat(
                Stream.ofNullable(item.retention())
                        .map(retention -> new Dependant(retention.article(), "retention", item.name(), page)),
                Stream.ofNullable(item.nearPersonBasis())
                        .map(article -> new Dependant(article, "near-person", item.name(), page)));
        return Stream.concat(Stream.of(new Dependant(item.article(), "item", item.name(), page)), secondary);
    }
}
