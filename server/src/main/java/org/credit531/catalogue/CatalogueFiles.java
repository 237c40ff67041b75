package org.credit531.catalogue;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;

/** The catalogue as the shipped files state it, checked as a whole when the platform starts. */
final class CatalogueFiles implements Catalogue {

    private final List<InformationUnit> units;
    private final List<Item> items;
    private final Map<String, Item> byCode;

    CatalogueFiles(Laws laws, Families families) {
        units = DataFiles.read("catalogue/units.yaml", Units.class).stream()
                .flatMap(file -> file.units().stream())
                .toList();
        items = read(new ItemLint(
                laws, families, units.stream().map(InformationUnit::code).toList()));
        byCode = items.stream().collect(toMap(Item::item, Function.identity()));
    }

    private static List<Item> read(ItemLint lint) {
        List<Read> files = DataFiles.texts("catalogue/items/*.yaml").stream()
                .map(text -> new Read(text, DataFiles.parse(text.file(), text.text(), Item.class)))
                .toList();
        List<Item> all = files.stream().map(Read::item).toList();
        List<String> wrong = files.stream()
                .flatMap(read -> Stream.concat(read.misnamed(), read.check(lint, all)))
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), wrong));
        }
        return files.stream()
                .map(Read::item)
                .sorted(Comparator.comparing(Item::item))
                .toList();
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

    /** A file, and the item it states. */
    private record Read(DataFiles.Text text, Item item) {

        Stream<String> check(ItemLint lint, List<Item> all) {
            return lint.check(text.file(), text.text(), item, all).stream();
        }

        /** Files are named after their items, so that no code is stated twice. */
        Stream<String> misnamed() {
            return text.file().equals(item.item() + ".yaml")
                    ? Stream.empty()
                    : Stream.of(text.file() + ":1: holds item '" + item.item() + "': name the file after it");
        }
    }
}
