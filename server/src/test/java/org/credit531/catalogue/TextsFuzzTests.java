package org.credit531.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.credit531.language.DataFiles;
import org.credit531.language.DataTree;
import org.credit531.language.Flaw;
import org.credit531.scoring.Models;
import org.credit531.scoring.Reading;
import org.credit531.testing.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of items and models that anybody may have written are read, or refused with lines and reasons. */
class TextsFuzzTests {

    private static final int SHORT = 1_500;

    static Stream<byte[]> items() {
        return Stream.of("construction-market-grade", "person-honour")
                .flatMap(item -> DataFiles.texts("catalogue/items/" + item + ".yaml").stream())
                .map(text -> text.text().getBytes(UTF_8));
    }

    static Stream<byte[]> models() {
        return DataFiles.texts("models/individual-business.yaml").stream()
                .map(text -> text.text().getBytes(UTF_8));
    }

    @MethodSource("items")
    @FuzzTest(maxDuration = "1m")
    void readsItems(byte[] text) {
        item(new String(text, UTF_8));
    }

    @MethodSource("models")
    @FuzzTest(maxDuration = "1m")
    void readsModels(byte[] text) {
        model(new String(text, UTF_8));
    }

    @Test
    void survivesDamagedTextsInEachBuild() {
        Mutations.of(SHORT, items().toArray(byte[][]::new)).forEach(this::readsItems);
        Mutations.of(SHORT, models().toArray(byte[][]::new)).forEach(this::readsModels);
    }

    /** As the editor of the catalogue does it, without what needs the law. */
    private static void item(String text) {
        DataTree.Part tree;
        try {
            tree = DataTree.of(text);
        } catch (DataTree.Broken broken) {
            assertThat(broken.flaw().toString()).isNotBlank();
            return;
        }
        List<Flaw> flaws = ItemShape.flaws(tree);
        if (!flaws.isEmpty()) {
            return;
        }
        try {
            assertThat(DataFiles.parse("item.yaml", text, Item.class).item()).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("item.yaml:");
        }
    }

    private static void model(String text) {
        if (Models.read("model.yaml", text) instanceof Reading.Refused refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }
}
