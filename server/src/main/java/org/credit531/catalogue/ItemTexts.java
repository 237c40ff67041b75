package org.credit531.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.credit531.language.DataFiles;
import org.credit531.language.DataTree;
import org.credit531.language.Flaw;
import org.credit531.law.Laws;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts of catalogue items, for those who propose and sign changes of them: read, checked, compared with what holds. */
@Component
public class ItemTexts {

    private final CatalogueInForce catalogue;
    private final Laws laws;
    private final Families families;

    ItemTexts(CatalogueInForce catalogue, Laws laws, Families families) {
        this.catalogue = catalogue;
        this.laws = laws;
        this.families = families;
    }

    /** The text of an item as the platform is shipped with, if it is. */
    public Optional<String> shipped(String code) {
        return DataFiles.texts("catalogue/items/" + code + ".yaml").stream()
                .map(DataFiles.Text::text)
                .findFirst();
    }

    /** Reads a text as the next version of an item, or as a new one where there is none before. */
    public Reading read(String code, @Nullable Item before, String text) {
        DataTree.Part tree;
        try {
            tree = DataTree.of(text);
        } catch (DataTree.Broken broken) {
            return new Reading(null, List.of(broken.flaw()));
        }
        List<Flaw> shape = ItemShape.flaws(tree);
        return shape.isEmpty() ? wellFormed(code, before, text) : new Reading(null, shape);
    }

    private Reading wellFormed(String code, @Nullable Item before, String text) {
        Item item;
        try {
            item = parse(code, text);
        } catch (IllegalArgumentException e) {
            return new Reading(null, List.of(DataFiles.flaw(file(code), e)));
        }
        List<Flaw> flaws = new ArrayList<>(lint(laws).check(text, item, catalogue.items()));
        findings(code, before, item).forEach(finding -> flaws.add(finding.in(text)));
        return new Reading(item, flaws);
    }

    private static List<Finding> findings(String code, @Nullable Item before, Item item) {
        if (before != null) {
            return new NextVersion(before, item).findings();
        }
        List<Finding> wrong = new ArrayList<>();
        if (!item.item().equals(code)) {
            wrong.add(Finding.of("item:", "next.code", item.item(), code));
        }
        if (item.version() != 1) {
            wrong.add(Finding.of("version:", "next.version", 1, item.version()));
        }
        return wrong;
    }

    /** The item that an accepted text states. */
    public Item parse(String code, String text) {
        return DataFiles.parse(file(code), text, Item.class);
    }

    /** What of the catalogue in force would be wrong under another law, as {@code item: reason}. */
    public List<Flaw> under(Laws other) {
        ItemLint lint = lint(other);
        return catalogue.items().stream()
                .flatMap(item -> lint.check("", item, List.of()).stream())
                .toList();
    }

    private ItemLint lint(Laws by) {
        return new ItemLint(by, families, catalogue.unitCodes());
    }

    private static String file(String code) {
        return code + ".yaml";
    }

    /**
     * What a text says.
     *
     * @param item the item, {@code null} where it is not even well formed
     * @param flaws what is wrong, each with its line; empty where the text may be proposed
     */
    public record Reading(@Nullable Item item, List<Flaw> flaws) {}
}
