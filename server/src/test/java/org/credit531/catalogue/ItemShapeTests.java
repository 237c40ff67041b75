package org.credit531.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.credit531.language.DataFiles;
import org.credit531.language.DataTree;
import org.junit.jupiter.api.Test;

/** Everything that does not have the shape of an item is said at once, each with its line. */
class ItemShapeTests {

    private static List<String> wrong(String text) {
        return ItemShape.flaws(DataTree.of(text)).stream()
                .map(flaw -> flaw.line() + ": " + flaw.reason().en())
                .toList();
    }

    @Test
    void findsNothingInAnyShippedItem() {
        assertThat(DataFiles.texts("catalogue/items/*.yaml"))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(wrong(file.text())).as(file.file()).isEmpty());
    }

    @Test
    void saysAllThatDoesNotFit() {
        String text = CatalogueFixture.ENTERPRISES
                .replace("version: 1", "version: one")
                .replace("part: negative", "part: bad\ncolour: red")
                .replace("subjects: [enterprise]", "subjects: []")
                .replace("party: {code: uscc, name: name}", "party: nobody")
                .replace("months: 60", "months: 0")
                .replace("openness: public\n    codes", "openness: open\n    codes");
        assertThat(wrong(text))
                .contains(
                        "2: version is a whole number",
                        "6: part is one of basic, negative, positive, but here stands 'bad'",
                        "10: subjects needs at least one entry",
                        "13: party has keys with values",
                        "15: months is at least 1")
                .anyMatch(line -> line.startsWith("7: there is no key 'colour' here; known are item, version"))
                .anyMatch(line -> line.contains("openness is one of") && line.endsWith("here stands 'open'"))
                .hasSize(7);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(wrong("item: a-b-c\n"))
                .hasSizeGreaterThan(10)
                .anyMatch(line -> line.contains("lacks the key 'article'"));
        assertThat(wrong("[]")).singleElement().asString().contains("has keys with values");
    }
}
