package org.credit531.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.credit531.language.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions only add: what is stored must be readable by the next one. */
class NextVersionTests {

    private static final String NEXT = CatalogueFixture.ENTERPRISES.replace("version: 1", "version: 2");

    private static Item item(String text) {
        return DataFiles.parse("x.yaml", text, Item.class);
    }

    private static List<String> wrong(String text) {
        return new NextVersion(item(CatalogueFixture.ENTERPRISES), item(text))
                .findings().stream().map(finding -> finding.reason().en()).toList();
    }

    private static String with(String old, String changed) {
        assertThat(NEXT).contains(old);
        return NEXT.replace(old, changed);
    }

    @Test
    void takesWhatOnlyAdds() {
        assertThat(wrong(NEXT)).isEmpty();
        assertThat(wrong(NEXT + "  - {name: note, label: {zh: 说明, en: Note}, type: text, openness: internal}\n"))
                .isEmpty();
        assertThat(wrong(with("openness: public\n    codes", "openness: never\n    codes")))
                .isEmpty();
        assertThat(wrong(with("months: 60", "months: 12"))).isEmpty();
        assertThat(wrong(with("warning: {", "ban: {label: {zh: 禁入, en: Ban}}\n      warning: {")))
                .isEmpty();
        assertThat(wrong(NEXT + "closed-from: 2027-01-01\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: 2 | version: 3 | the next version of this item is 2
            item: test-penalty | item: other-penalty | keep the code
            name: kind | name: sort | field 'kind' is missing
            type: date, openness: public | type: date, openness: public | -
            warning: {label: {zh: 警告, en: Warning}, words: [警示]} | ban: {label: {zh: 禁入, en: Ban}} | loses code 'warning'
            part: negative | part: basic | another part of the file
            subjects: [enterprise] | subjects: [individual-business] | no longer speak of enterprise
            effective-from: decided-on | effective-from: decided-on\\nkey: [kind] | told apart by other fields
            party: {code: uscc, name: name} | party: {code: uscc, name: name}\\nregister: {registrar: "9", kinds: [enterprise]} | another registrar
            """)
    void refusesWhatStoredRecordsCannotFollow(String old, String changed, String reason) {
        List<String> wrong = wrong(with(old, changed.replace("\\n", "\n")));
        if (reason.equals("-")) {
            assertThat(wrong).isEmpty();
        } else {
            assertThat(wrong).singleElement().asString().contains(reason);
        }
    }

    @Test
    void refusesAnotherTypeOfAFieldWithItsLine() {
        Item after = item(with(
                "type: code\n    openness: public\n    codes:\n      fine: {label: {zh: 罚款, en: Fine}, words: [罚金]}\n      warning: {label: {zh: 警告, en: Warning}, words: [警示]}",
                "type: text\n    openness: public"));
        List<Finding> findings = new NextVersion(item(CatalogueFixture.ENTERPRISES), after).findings();
        assertThat(findings).hasSize(3);
        assertThat(findings.getFirst().in(NEXT).line()).isEqualTo(19);
        assertThat(findings.getFirst().reason().zh()).contains("请新设目录项");
    }

    @Test
    void letsAFieldGetAnotherNameByAnUpcast() {
        String renamed = with("name: kind", "name: sort") + "upcasts:\n  - {to: 2, renamed: {kind: sort}}\n";
        assertThat(wrong(renamed)).isEmpty();
        assertThat(wrong(renamed.replace("to: 2", "to: 3"))).anyMatch(reason -> reason.contains("upcast to version 3"));
        assertThat(wrong(renamed.replace("kind: sort}", "sort: kind}"))).isNotEmpty();
    }

    @Test
    void keepsTheUpcastsOfEarlierVersionsAndTheTerm() {
        Item second = item(with("name: kind", "name: sort") + "upcasts:\n  - {to: 2, renamed: {kind: sort}}\n");
        Item third = item(with("name: kind", "name: sort").replace("version: 2", "version: 3"));
        assertThat(new NextVersion(second, third).findings())
                .anyMatch(finding -> finding.reason().en().contains("upcasts of earlier versions"));
        Item ended = item(NEXT.replace("part: negative", "part: basic"));
        Item endless = item(NEXT.replace("part: negative", "part: basic")
                .replace("version: 2", "version: 3")
                .replaceFirst("retention: .*\n", ""));
        assertThat(new NextVersion(ended, endless).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason().en()).contains("lose its term"));
    }
}
