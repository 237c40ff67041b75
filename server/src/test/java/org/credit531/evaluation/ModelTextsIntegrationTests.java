package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.credit531.language.Flaw;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lint knows what the catalogue lets a model read. */
@PlatformTest
class ModelTextsIntegrationTests {

    private static final String PERSONS = """
            id: benefits
            version: 1
            family: natural-person
            label: {zh: 测试, en: Test}
            subjects: [natural-person]
            scale: 100
            basis: db33t-1331-2023
            dimensions:
              - {id: one, label: {zh: 一, en: One}}
            indicators:
              - id: volunteering
                label: {zh: 志愿服务, en: Volunteering}
                dimension: one
                article: cs:101
                item: volunteering
                applies-when: {item: %s}
                not-applicable: 50
                base: 50
                cap: 100
                no-data: 50
                each: {points: 2}
            grades:
              - {id: all, label: {zh: 全部, en: All}}
            """;

    @Autowired
    private ModelTexts texts;

    @Test
    void letsAModelOfPersonsReadWhatOpensBenefits() {
        assertThat(flaws("person-identity")).isEmpty();
    }

    @Test
    void refusesAModelOfPersonsThatReadsWhatWasRecordedForOtherEnds() {
        assertThat(flaws("person-unperformed-judgment")).singleElement().satisfies(flaw -> {
            assertThat(flaw.line()).isEqualTo(16);
            assertThat(flaw.reason().en())
                    .contains("person-unperformed-judgment", "does not name benefit", "read an item that has it");
            assertThat(flaw.reason().zh()).contains("person-unperformed-judgment", "使用范围");
        });
    }

    @Test
    void saysWhatIsWrongWithATextInBothLanguages() {
        var broken = PERSONS.formatted("person-identity").replace("scale: 100", "scale: 90");
        assertThat(texts.read("benefits.yaml", broken, List.of()).flaws())
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.line()).isEqualTo(11);
                    assertThat(flaw.reason().en())
                            .isEqualTo(
                                    "the caps add up to 100, the scale is 90: change the caps so that they add up to the scale");
                    assertThat(flaw.reason().zh()).isEqualTo("各指标上限之和是 100，满分是 90：请调整上限，使其和等于满分");
                });
    }

    /** Negated, it would be met by everybody: nothing would be left out, and no result would tell. */
    @Test
    void refusesACodeThatTheFieldDoesNotHave() {
        String shipped = texts.shipped().stream()
                .filter(one -> one.model().id().equals("social-organisation"))
                .findFirst()
                .orElseThrow()
                .text();
        String broken = shipped.replace("not: {equals: simple}", "not: {equals: simpel}");
        assertThat(texts.read("social-organisation.yaml", shipped, List.of()).flaws())
                .isEmpty();
        assertThat(texts.read("social-organisation.yaml", broken, List.of()).flaws())
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(broken.lines().toList().get(flaw.line() - 1)).contains("simpel");
                    assertThat(flaw.reason().en())
                            .isEqualTo(
                                    "field “procedure” of item “administrative-penalty” has no code “simpel”: write one that it has");
                    assertThat(flaw.reason().zh()).contains("procedure", "simpel", "没有代码");
                });
    }

    private List<Flaw> flaws(String item) {
        return texts.read("benefits.yaml", PERSONS.formatted(item), List.of()).flaws();
    }
}
