package org.credit531.evaluation;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.credit531.catalogue.Item;
import org.credit531.catalogue.Part;
import org.credit531.evaluation.ForbiddenReadings.Forbidden;
import org.credit531.language.DataFiles;
import org.credit531.language.Texts;
import org.credit531.scoring.Model;
import org.credit531.scoring.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForbiddenReadingsTests {

    private static final String MODEL = """
            id: forbidden
            version: 1
            family: %1$s
            label: {zh: 测试, en: Test}
            subjects: [%2$s]
            scale: 100
            basis: db33t-1331-2023
            dimensions:
              - {id: one, label: {zh: 一, en: One}}
            indicators:
              - id: read
                label: {zh: 读, en: Read}
                dimension: one
                article: zj-2018:10
                item: %3$s
                where: [{field: %4$s, present: true}]
                cap: 100
                no-data: 0
                any: {points: 100}
            grades:
              - {id: all, label: {zh: 全部, en: All}}
            """;

    private final Map<String, Item> items = DataFiles.read("catalogue/items/*.yaml", Item.class).stream()
            .collect(toMap(Item::item, Function.identity()));

    private static final String PART = """
            id: forbidden-part
            version: 1
            label: {zh: 部分, en: Part}
            extends: {model: forbidden, version: 1}
            basis: db33t-1331-2023
            part: {item: %s, field: status, codes: [one]}
            """;

    private List<Forbidden> found(String family, String subjects, String item, String field) {
        return readings().of(model(family, subjects, item, field));
    }

    private static Model model(String family, String subjects, String item, String field) {
        return Models.read("forbidden.yaml", MODEL.formatted(family, subjects, item, field))
                .orElseThrow();
    }

    private ForbiddenReadings readings() {
        return new ForbiddenReadings(this::item, this::item);
    }

    private Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    @ParameterizedTest
    @CsvSource({
        "enterprise, enterprise, registration, legal-representative, lint.others",
        "enterprise, enterprise, registration, registered-capital, lint.means",
        "enterprise, enterprise, registration, address, lint.origin",
        "enterprise, enterprise, person-unperformed-judgment, status, lint.persons",
        "social-organisation, social-organisation, construction-market-grade, grade, lint.subjects",
        "government, government-agency, tax-credit-grade, grade, lint.agency",
        "natural-person, natural-person, person-unperformed-judgment, status, lint.benefit",
    })
    void findsWhatMayNotBeRead(String family, String subjects, String item, String field, String key) {
        var found = found(family, subjects, item, field);
        assertThat(found).extracting(Forbidden::key).contains(key);
        assertThat(found).allSatisfy(forbidden -> {
            assertThat(Texts.of(
                            "evaluation",
                            forbidden.key(),
                            Locale.CHINESE,
                            forbidden.arguments().toArray()))
                    .contains(item, "：请读取");
            assertThat(Texts.of(
                            "evaluation",
                            forbidden.key(),
                            Locale.ENGLISH,
                            forbidden.arguments().toArray()))
                    .contains(item, ": read");
        });
    }

    @Test
    void letsModelsReadWhatWasRecordedForEvaluations() {
        assertThat(found("enterprise", "enterprise", "registration", "status")).isEmpty();
        assertThat(found("government", "government-agency", "agency-registration", "status"))
                .isEmpty();
    }

    @Test
    void findsByWhatAModelTakesSubjectsFromAnother() {
        var base = model("enterprise", "enterprise", "registration", "status");
        var part = Models.read("part.yaml", PART.formatted("person-unperformed-judgment"), List.of(base))
                .orElseThrow();
        assertThat(readings().of(part)).extracting(Forbidden::key).contains("lint.persons");
    }

    @Test
    void findsOthersInFieldsThatNobodyHasSignedYet() {
        var model = model("enterprise", "enterprise", "registration", "id-number");
        var unsigned = new ForbiddenReadings(this::item, _ -> item("person-unperformed-judgment"));
        assertThat(unsigned.of(model)).extracting(Forbidden::key).containsExactly("lint.others");
        assertThat(readings().of(model)).isEmpty();
    }

    @Test
    void asksForAnArticleOfAdverseRecordsOfIndividualBusinesses() {
        var without = items.values().stream()
                .filter(item -> item.part() == Part.NEGATIVE)
                .filter(item -> item.nearPersonBasis() == null && !item.ofPersons())
                .map(Item::item)
                .sorted()
                .toList();
        assertThat(without)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(found("individual-business", "individual-business", item, "note"))
                        .extracting(Forbidden::key)
                        .contains("lint.near-person"));
    }

    @Test
    void findsNothingInWhatIsShipped() {
        var texts = DataFiles.texts("models/*.yaml").stream()
                .collect(toMap(DataFiles.Text::file, DataFiles.Text::text, (one, other) -> one, TreeMap::new));
        var readings = readings();
        assertThat(Models.readAll(texts).values())
                .hasSizeGreaterThan(9)
                .allSatisfy(reading ->
                        assertThat(readings.of(reading.orElseThrow())).isEmpty());
    }
}
