package org.credit531.catalogue;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** The catalogue as its files state it, checked as a whole when the platform starts. */
@Component
final class CatalogueFiles implements Catalogue {

    private final List<InformationUnit> units;
    private final List<Item> items;
    private final Map<String, Item> byCode;

    CatalogueFiles(Laws laws) {
        units = DataFiles.read("catalogue/units.yaml", Units.class).stream()
                .flatMap(file -> file.units().stream())
                .toList();
        items = DataFiles.read("catalogue/items/*.yaml", Item.class).stream()
                .sorted(Comparator.comparing(Item::item))
                .toList();
        items.forEach(item -> check(item, laws));
        byCode = items.stream().collect(toMap(Item::item, Function.identity()));
    }

    private void check(Item item, Laws laws) {
        ProhibitedMatters.check(item);
        laws.require(item.article());
        Optional.ofNullable(item.retention()).ifPresent(retention -> laws.require(retention.article()));
        if (unit(item.unit()).isEmpty()) {
            throw new IllegalArgumentException(
                    item.item() + ": no information unit '" + item.unit() + "' in catalogue/units.yaml");
        }
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public Optional<Item> item(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<InformationUnit> units() {
        return units;
    }

    @Override
    public Optional<InformationUnit> unit(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** The file of information units. */
    record Units(List<InformationUnit> units) {}
}
