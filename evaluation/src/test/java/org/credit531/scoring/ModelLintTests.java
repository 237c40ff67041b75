package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.credit531.scoring.yaml.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake is planted on a line that ends in {@code # here}: the finding must name exactly that line. */
class ModelLintTests {

    private static final String VALID = ModelFiles.allFeatures();

    @Test
    void acceptsModelsWithoutMistakes() {
        assertThat(Models.read("all-features.yaml", VALID)).isInstanceOf(Reading.Accepted.class);
        assertThat(Models.read("organisation-base.yaml", ModelFiles.organisationBase()))
                .isInstanceOf(Reading.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
                    # unknown, missing and doubled keys
                    version: 7                          ¦ colour: red # here\\nversion: 7                    ¦ the model has no key colour
                    \\n    window: 5 years               ¦ \\n    windows: 5 years # here                    ¦ an indicator has no key windows
                    version: 7                          ¦ version: 7\\nversion: 8 # here                     ¦ has the key version twice
                    - {field: kind, equals: closure}    ¦ - {field: kind, equal: closure} # here            ¦ a condition has no key equal
                    {zh: 第一, en: First}                ¦ {zh: 第一, fr: Premier} # here                     ¦ label has no key fr
                    {zh: 第二, en: Second}               ¦ {zh: 第二} # here                                  ¦ label lacks en
                    any: {points: -80}                  ¦ any: {} # here                                    ¦ any lacks points
                    # ids, words and numbers
                    id: all-features                    ¦ id: All Features # here                           ¦ id cannot be
                    version: 7                          ¦ version: 0 # here                                 ¦ version cannot be 0
                    version: 7                          ¦ version: seven # here                             ¦ version cannot be "seven"
                    scale: 1000                         ¦ scale: 1e3 # here                                 ¦ scale cannot be
                    subjects: [enterprise,              ¦ subjects: [company, # here\\n                      ¦ there is no subject kind company
                    subjects: [enterprise,              ¦ subjects: [public-institution,\\n public-institution] # here\\n#  ¦ the subject kind public-institution is there already
                    article: zj-2018:11\\n    item: honour ¦ article: §16? # here\\n    item: honour         ¦ article cannot be
                    no-data: 60.5                       ¦ no-data: 60.5555 # here                           ¦ no-data cannot be
                    no-data: 60.5                       ¦ no-data: 9999999 # here                           ¦ no-data cannot be 9999999
                    no-data: 60.5                       ¦ no-data: # here                                   ¦ no-data has no value
                    window: 5 years                     ¦ window: 5 weeks # here                            ¦ window cannot be
                    window: 5 years                     ¦ window: 5000 years # here                         ¦ window cannot be
                    # structure
                    - id: second\\n    label             ¦ - id: first # here\\n    label                     ¦ the dimension first is there already on line
                    - id: age\\n                         ¦ - id: status # here\\n                            ¦ the indicator status is there already on line
                    {id: middle,                        ¦ {id: high, # here\\n                               ¦ the grade high is there already on line
                    dimension: second\\n    article: zj-2018:16\\n    item: penalty\\n    applies ¦ dimension: third # here\\n    article: zj-2018:16\\n    item: penalty\\n    applies ¦ the model has no dimension third
                    dimensions:\\n                      ¦ dimensions:\\n  - id: idle # here\\n    label: {zh: 闲, en: Idle}\\n ¦ no indicator is in the dimension idle
                    where:\\n      - {field: kind, equals: closure} ¦ where: [] # here                     ¦ where must be a list with at least one entry
                    any: {points: -80}                  ¦ any: -80 # here                                   ¦ any must be a mapping
                    # conditions
                    - {field: kind, equals: closure}    ¦ - {} # here                                       ¦ the condition tests nothing
                    - {field: kind, equals: closure}    ¦ - {field: kind} # here                            ¦ the condition tests nothing
                    - {field: kind, equals: closure}    ¦ - {equals: closure} # here                        ¦ a condition lacks field
                    - {field: kind, equals: closure}    ¦ - # here                                          ¦ a condition must be a mapping
                    - {field: kind, equals: closure}    ¦ - {field: kind, equals: } # here                  ¦ equals has no value
                    - {field: kind, equals: closure}    ¦ - {field: kind, equals: closure, present: true} # here ¦ the condition has 2 tests
                    in: [fine, closure]}                ¦ in: []} # here                                    ¦ in must be a list with at least one entry
                    in: [fine, closure]}                ¦ in: [fine, 7]} # here                             ¦ the values are of different types
                    in: [fine, closure]}                ¦ in: [fine, fine]} # here                          ¦ a value is there twice
                    present: false                      ¦ present: maybe # here\\n                           ¦ present cannot be
                    older-than: 10 days                 ¦ older-than: ten days # here\\n                     ¦ older-than cannot be
                    {from: 2015-01-01, to: 2024-12-31}  ¦ {from: 2015-02-30, to: 2024-12-31} # here\\n       ¦ from is not a date: "2015-02-30"
                    {from: 2015-01-01, to: 2024-12-31}  ¦ {from: 2025-01-01, to: 2024-12-31} # here\\n       ¦ between has no order
                    {from: 2015-01-01, to: 2024-12-31}  ¦ {from: 2015-01-01, to: 7} # here\\n                ¦ between has no order
                    {from: 2015-01-01, to: 2024-12-31}  ¦ {from: 2015-01-01} # here\\n                       ¦ between lacks to
                    # bins
                    {from: 1000, below: 50000,          ¦ {from: 1001, below: 50000, # here\\n               ¦ a gap: nothing covers 1000 to 1001
                    {from: 1000, below: 50000,          ¦ {from: 999, below: 50000, # here\\n                ¦ an overlap: 999 to 1000 is covered twice
                    {from: 1000, below: 50000,          ¦ {below: 50000, # here\\n                           ¦ the bin lacks from
                    {below: 1000, points: 0}            ¦ {from: 5, below: 1000, points: 0} # here          ¦ nothing covers what lies below 5
                    {from: 50000, points: -60}          ¦ {from: 50000, below: 70000, points: -60} # here   ¦ nothing covers 70000 and above
                    {from: 1000, below: 50000, points: -12.5} ¦ {from: 1000, points: -12.5} # here          ¦ the bin lacks below
                    {from: 1 month, below: 1 year, points ¦ {from: 2 months, below: 1 year, # here\\n points ¦ a gap: nothing covers 1 month to 2 months
                    {from: 1 year, below: 25 months,    ¦ {from: 11 months, below: 25 months, # here\\n      ¦ an overlap: 11 months to 1 year is covered twice
                    factor: 777                         ¦ factor: 1001 # here\\n                             ¦ factor cannot be 1001
                    factor: 333                         ¦ factor: 778 # here\\n                              ¦ the factor rises from 777 to 778
                    ages:\\n        - {below: 1 month, points: 1}\\n        - {from: 1 month, ¦ ages:\\n        - {below: 30 days, points: 1} # here\\n        - {from: 30 days, ¦ ages mixes days with months
                    # amounts
                    cap: 200\\n    no-data: 60.5         ¦ cap: 200\\n    no-data: 201 # here                ¦ no-data 201 is outside floor 0 and cap 200
                    base: 50\\n                          ¦ base: 250 # here\\n                               ¦ base 250 is outside floor 0 and cap 200
                    not-applicable: 70                  ¦ not-applicable: 101 # here                        ¦ not-applicable 101 is outside
                    cancelled: 10.125                   ¦ cancelled: 160 # here\\n                           ¦ with the base this gives 210, outside
                    any: {points: -80}                  ¦ any: {points: -101} # here                        ¦ with the base this gives -1, outside
                    {from: 3, below: 4, points: 120}    ¦ {from: 3, below: 4, points: 191} # here           ¦ with the base this gives 201, outside
                    # ways to give points
                    any: {points: -80}                  ¦ any: {points: -80, field: kind} # here            ¦ any has no key field
                    points: -33.333                     ¦ points: -33.333\\n      field: kind # here         ¦ field has no meaning here
                    field: status\\n      table: {a       ¦ field: status # here\\n      bins: []\\n      table: {a ¦ latest says 2 times what a record is worth
                    absent: -1                          ¦ otherwise: -1 # here                              ¦ otherwise has no meaning here
                    # grades
                    from: 400.5                         ¦ from: 700 # here\\n                                ¦ the threshold 700 is out of order
                    from: 700                           ¦ from: 1000.001 # here\\n                           ¦ the threshold 1000.001 is out of order
                    en: Middle}, from: 400.5}           ¦ en: Middle}} # here                               ¦ a grade above others lacks from
                    en: Low}}                           ¦ en: Low}, from: 1} # here                         ¦ the lowest grade has a threshold
                    """)
    void findsMistakeOnItsLine(String text, String mistake, String reason) {
        var broken = replaced(text.replace("\\n", "\n"), mistake.replace("\\n", "\n"));
        assertThat(findings(broken)).anySatisfy(finding -> {
            assertThat(finding.reason()).contains(reason);
            assertThat(finding.remedy()).isNotBlank();
            assertThat(finding.file()).isEqualTo("broken.yaml");
            assertLine(finding, broken);
        });
    }

    private static void assertLine(Finding finding, String text) {
        var line = text.lines().toList().get(finding.line() - 1);
        assertThat(line).as(finding.toString()).contains("# here");
    }

    private static String replaced(String text, String mistake) {
        assertThat(VALID).contains(text);
        int at = VALID.indexOf(text);
        return VALID.substring(0, at) + mistake + VALID.substring(at + text.length());
    }

    @Test
    void refusesWeightsThatDoNotAddUpToTheScale() {
        var findings = findings(VALID.replace("scale: 1000", "scale: 900"));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().reason()).isEqualTo("the caps add up to 1000, the scale is 900");
        assertThat(findings.getFirst().line()).isEqualTo(lineOf("indicators:") + 1);
    }

    @Test
    void refusesScoresBelowZero() {
        assertThat(findings(VALID.replace("floor: -20", "floor: -20.001")))
                .extracting(Finding::reason)
                .containsExactly("the floors add up to -0.001");
    }

    @Test
    void refusesIndicatorWithTwoWaysOrNone() {
        assertThat(findings(VALID.replace("    any: {points: -80}\n", "")))
                .extracting(Finding::reason)
                .containsExactly("the indicator has 0 ways to give points");
        assertThat(findings(VALID.replace("any: {points: -80}", "any: {points: -80}\n    latest: {points: 0}")))
                .extracting(Finding::reason)
                .containsExactly("the indicator has 2 ways to give points");
    }

    @Test
    void refusesNotApplicableWithoutCondition() {
        assertThat(findings(
                        VALID.replace("cap: 150\n    no-data: 0", "cap: 150\n    not-applicable: 3\n    no-data: 0")))
                .extracting(Finding::reason)
                .containsExactly("not-applicable has no applies-when");
    }

    @Test
    void refusesNaturalPersonsTogetherWithOthers() {
        var findings = findings(VALID.replace("public-institution]", "natural-person]"));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().remedy()).contains("only with consent");
        assertThat(findings.getFirst().line()).isEqualTo(lineOf("subjects:"));
    }

    @Test
    void readsModelOfNaturalPersonsButDoesNotCompileIt() {
        var persons = Models.read("p.yaml", VALID.replace("[enterprise, public-institution]", "[natural-person]"))
                .orElseThrow();
        assertThatThrownBy(persons::compile)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("with consent");
    }

    @Test
    void reportsSeveralMistakesAtOnceInOrderOfLines() {
        var findings = findings(VALID.replace("version: 7", "version: x").replace("en: Low}}", "en: Low}, from: 1}"));
        assertThat(findings).hasSize(2).isSortedAccordingTo(java.util.Comparator.comparingInt(Finding::line));
    }

    @Test
    void refusesAliasBombAtItsFirstAnchor() {
        var bomb = "id: x\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n";
        assertThat(findings(bomb)).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.reason()).isEqualTo("anchors are not allowed");
        });
    }

    @Test
    void refusesTenMegabytesAtOnce() {
        var huge = "id: x\n" + "# padding padding padding padding padding padding\n".repeat(200_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(findings(huge))
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.reason()).contains("characters")));
    }

    @Test
    void refusesDeepNestingAndManyNodes() {
        assertThat(findings("id: x\nscale: " + "[".repeat(5000)).getFirst().line())
                .isEqualTo(2);
        assertThat(findings("id: x\nscale: [" + "1,".repeat(60_000) + "1]")
                        .getFirst()
                        .reason())
                .contains("more than 20000 nodes");
        assertThat(findings("? ".repeat(5000))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: !!javax.script.ScriptEngineManager [x]",
                "id: [",
                "id: \u0007",
                "\u0000",
                "id: 'x",
                "\tid: x",
                "%YAML 9.9\n---\nid: x",
                "id: x\n---\nid: y",
                "- a",
                "just words",
                "? [a, b]\n: c",
                "<<: {id: x}",
                "*a",
                "",
                "\uFEFF",
                "---",
                "id: \uD800"
            })
    void answersAnyTextWithFindings(String text) {
        assertThat(findings(text))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.line()).isPositive());
    }

    @Test
    void namesLineOfForbiddenCharacter() {
        assertThat(findings("id: x\nversion: 1\nbasis: a\u0007b").getFirst().line())
                .isEqualTo(3);
    }

    private static int lineOf(String start) {
        return VALID.lines()
                        .toList()
                        .indexOf(VALID.lines()
                                .filter(line -> line.startsWith(start))
                                .findFirst()
                                .orElseThrow())
                + 1;
    }

    private static List<Finding> findings(String yaml) {
        return switch (Models.read("broken.yaml", yaml)) {
            case Reading.Accepted accepted -> List.of();
            case Reading.Refused refused -> refused.findings();
        };
    }
}
