package org.credit531.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.credit531.language.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemLintTests {

    private final Catalogue catalogue = CatalogueFixture.catalogue();
    private final ItemLint lint = CatalogueFixture.lint();

    private List<String> wrongWith(String text, String... replacements) {
        String changed = text;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(changed).contains(replacements[i]);
            changed = changed.replace(replacements[i], replacements[i + 1]);
        }
        return lint.check("x.yaml", changed, DataFiles.parse("x.yaml", changed, Item.class));
    }

    @Test
    void findsNothingWrongWithTheWholeCatalogue() {
        assertThat(catalogue.items()).isNotEmpty();
        assertThat(wrongWith(CatalogueFixture.ENTERPRISES)).isEmpty();
        assertThat(wrongWith(CatalogueFixture.PERSONS)).isEmpty();
    }

    @Test
    void saysAllOfWhatIsWrongWithItsLine() {
        assertThat(wrongWith(
                        CatalogueFixture.ENTERPRISES,
                        "article: zj-2018:11",
                        "article: zj-2018:999",
                        "unit: transport",
                        "unit: nobody",
                        "[enterprise.lawful-operation]",
                        "[enterprise.luck, natural-person.conduct]"))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("x.yaml:8: test-penalty: no article 'zj-2018:999'"))
                .anyMatch(line -> line.startsWith("x.yaml:7: test-penalty: no information unit 'nobody'"))
                .anyMatch(line -> line.contains("no dimension 'enterprise.luck'"))
                .anyMatch(line -> line.contains("'natural-person.conduct' is about none of the kinds"));
    }

    @Test
    void keepsNegativeInformationNoLongerThanTheLawSays() {
        assertThat(wrongWith(CatalogueFixture.ENTERPRISES, "months: 60", "months: 61"))
                .singleElement()
                .asString()
                .contains("at most 60 months");
        assertThat(wrongWith(CatalogueFixture.ENTERPRISES, "months: 60", "months: 61", "part: negative", "part: basic"))
                .isEmpty();
    }

    @Test
    void wantsToKnowWhatForAndOnWhichDimension() {
        assertThat(wrongWith(CatalogueFixture.ENTERPRISES, "[publication, evaluation]", "[]"))
                .singleElement()
                .asString()
                .contains("use-scope");
        assertThat(wrongWith(CatalogueFixture.ENTERPRISES, "[enterprise.lawful-operation]", "[]"))
                .singleElement()
                .asString()
                .contains("needs a dimension");
    }

    @Test
    void neverPublishesNaturalPersons() {
        assertThat(wrongWith(CatalogueFixture.PERSONS, "[sharing, query]", "[publication]"))
                .singleElement()
                .asString()
                .contains("zj-2018:15");
        assertThat(wrongWith(
                        CatalogueFixture.PERSONS, "type: text, openness: authorised", "type: text, openness: public"))
                .singleElement()
                .asString()
                .startsWith("x.yaml:16: test-service: field 'name' is public");
        assertThat(wrongWith(
                        CatalogueFixture.ENTERPRISES,
                        "subjects: [enterprise]",
                        "subjects: [enterprise, natural-person]"))
                .anyMatch(line -> line.contains("is public, but"))
                .anyMatch(line -> line.contains("party has person where"));
    }

    @Test
    void countsCivicConductOnlyAsContribution() {
        assertThat(wrongWith(
                        CatalogueFixture.PERSONS,
                        "part: positive",
                        "part: negative\nretention: {months: 12, article: \"zj-2018:16\"}"))
                .singleElement()
                .asString()
                .contains("positive contributions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "authorised"})
    void opensAPersonsNumberToNobody(String openness) {
        String changed = CatalogueFixture.PERSONS.replace("openness: never", "openness: " + openness);
        assertThatThrownBy(() -> DataFiles.parse("x.yaml", changed, Item.class))
                .hasMessageContaining("a person's number is open to nobody");
    }

    @Test
    void findsHeadingsOfTwoFieldsAndWordsOfTwoCodes() {
        assertThat(wrongWith(CatalogueFixture.ENTERPRISES, "headings: [处罚日期]", "headings: [ＮＡＭＥ, 名称]"))
                .hasSize(2)
                .allMatch(line -> line.contains("field 'decided-on' answers to heading"));
        assertThat(wrongWith(CatalogueFixture.ENTERPRISES, "words: [警示]", "words: [FINE, 罚金]"))
                .hasSize(2)
                .allMatch(line -> line.contains("and code '"));
    }

    @Test
    void refusesASecondRegistrarOfTheSameSubjects() {
        String companies = "subjects: [enterprise]\nregister: {registrar: \"9\", kinds: [enterprise]}";
        assertThat(besideTheCatalogue(CatalogueFixture.ENTERPRISES.replace("subjects: [enterprise]", companies)))
                .hasSize(3)
                .allMatch(line ->
                        line.startsWith("x.yaml:10: test-penalty: item 'registration' registers unified codes 9"));
        String unions = "subjects: [enterprise, other-organisation]\n"
                + "register: {registrar: \"8\", kinds: [other-organisation]}";
        assertThat(besideTheCatalogue(CatalogueFixture.ENTERPRISES.replace("subjects: [enterprise]", unions)))
                .as("another registrar's")
                .isEmpty();
        String persons = "subjects: [natural-person]\nregister: {kinds: [natural-person]}";
        assertThat(besideTheCatalogue(CatalogueFixture.PERSONS.replace("subjects: [natural-person]", persons)))
                .singleElement()
                .asString()
                .contains("item 'person-identity' registers natural persons");
    }

    private List<String> besideTheCatalogue(String text) {
        return lint.check("x.yaml", text, DataFiles.parse("x.yaml", text, Item.class), catalogue.items());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {registrar: "9", kinds: []} | needs the kinds
            {registrar: "5", kinds: [enterprise]} | registrar '5' gives no unified codes to subjects of kind enterprise
            {kinds: [enterprise]} | registrar 'null' gives no unified codes
            {registrar: "1", kinds: [natural-person]} | persons have a register of their own
            {registrar: "1", kinds: [public-institution]} | names a kind that is not in subjects
            """)
    void refusesARegisterThatCannotBe(String register, String reason) {
        String text = CatalogueFixture.ENTERPRISES + "register: " + register + "\n";
        assertThatThrownBy(() -> DataFiles.parse("x.yaml", text, Item.class)).hasMessageContaining(reason);
    }

    @Test
    void knowsWhoIsTheRegistrarOfWhichUnifiedCodes() {
        assertThat(categories("registration")).containsExactlyInAnyOrder("91", "92", "93", "99");
        assertThat(categories("social-organisation-registration")).containsExactlyInAnyOrder("51", "52", "53", "59");
        assertThat(categories("institution-registration")).containsExactly("12");
        assertThat(categories("agency-registration")).containsExactlyInAnyOrder("11", "13", "19");
        assertThat(categories("justice-registration")).containsExactlyInAnyOrder("31", "32", "33", "34", "35", "39");
        assertThat(categories("person-identity")).isEmpty();
        assertThat(catalogue.items().stream().filter(Item::registers).map(Item::item))
                .containsExactlyInAnyOrder(
                        "registration",
                        "social-organisation-registration",
                        "institution-registration",
                        "agency-registration",
                        "justice-registration",
                        "person-identity");
    }

    private Set<String> categories(String item) {
        return Objects.requireNonNull(catalogue.require(item).register()).categories();
    }
}
