package org.credit531.catalogue;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Laid;
import org.credit531.edition.Shelf;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/**
 * The shipped items, with the editions laid over that have come into force; read again when another one does, on whatever
 * instance. An edition keeps its place when a later release ships a newer file: people signed it, and people replace it.
 */
@Component
final class CatalogueInForce implements Catalogue {

    private final Catalogue files;
    private final Editions editions;
    private final Laid<Loaded> laid;

    CatalogueInForce(Laws laws, Families families, Editions editions) {
        files = new CatalogueFiles(laws.asShipped(), families);
        this.editions = editions;
        laid = new Laid<>(editions, this::read);
        checkAtTheStart(new ItemLint(laws, families, unitCodes()));
    }

    List<String> unitCodes() {
        return files.units().stream().map(InformationUnit::code).toList();
    }

    /** A release that refuses what was signed under an earlier one does not start on it: nobody would know what holds. */
    private void checkAtTheStart(ItemLint lint) {
        List<String> wrong = laid.get().byCode().values().stream()
                .map(List::getLast)
                .filter(version -> version.knowledge() > 0)
                .flatMap(version -> lint.check(place(version.item()), version.text(), version.item()).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join(System.lineSeparator(), wrong)
                            + System.lineSeparator()
                            + "(signed while the platform ran; start the earlier release, have a change signed, then start this one)");
        }
    }

    private static String place(Item item) {
        return "edition " + item.version() + " of " + item.item();
    }

    private Loaded read() {
        Map<String, List<Version>> byCode = new HashMap<>();
        files.items().forEach(item -> byCode.put(item.item(), new ArrayList<>(List.of(new Version(item, 0, "")))));
        editions.entered(Shelf.ITEM).stream()
                .collect(groupingBy(Edition::name))
                .forEach((code, those) ->
                        byCode.put(code, those.stream().map(Version::of).toList()));
        List<Item> items = byCode.values().stream()
                .map(versions -> versions.getLast().item())
                .sorted(Comparator.comparing(Item::item))
                .toList();
        return new Loaded(items, byCode);
    }

    @Override
    public List<Item> items() {
        return laid.get().items();
    }

    @Override
    public Optional<Item> item(String code) {
        return Optional.ofNullable(laid.get().byCode().get(code))
                .map(versions -> versions.getLast().item());
    }

    @Override
    public Optional<Item> item(String code, long knownAt) {
        return laid.get().byCode().getOrDefault(code, List.of()).stream()
                .filter(version -> version.knowledge() <= knownAt)
                .reduce((earlier, later) -> later)
                .map(Version::item);
    }

    @Override
    public void lookAgain() {
        editions.lookAgain();
    }

    @Override
    public Catalogue asShipped() {
        return files;
    }

    @Override
    public List<InformationUnit> units() {
        return files.units();
    }

    @Override
    public Optional<InformationUnit> unit(String code) {
        return files.unit(code);
    }

    /** What was read; the versions of an item in their order. */
    private record Loaded(List<Item> items, Map<String, List<Version>> byCode) {}

    /** A version of an item and the number from which it holds. */
    private record Version(Item item, long knowledge, String text) {

        static Version of(Edition edition) {
            Item item = DataFiles.parse(
                    "edition " + edition.version() + " of " + edition.name(), edition.text(), Item.class);
            Long knowledge = edition.knowledge();
            return new Version(item, knowledge == null ? Long.MAX_VALUE : knowledge, edition.text());
        }
    }
}
