package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.credit531.scoring.yaml.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake is planted on a line that ends in {@code # here}: the finding must name exactly that line. */
class ModelLintTests {

    private static final String VALID = ModelFiles.allFeatures();
    private static final String MORE = ModelFiles.moreFeatures();
    private static final String TRADE = ModelFiles.moreFeaturesOfTrade();
    private static final Model BASE = Models.read("more-features.yaml", MORE).orElseThrow();

    @Test
    void acceptsModelsWithoutMistakes() {
        assertThat(Models.read("all-features.yaml", VALID)).isInstanceOf(Reading.Accepted.class);
        assertThat(Models.read("organisation-base.yaml", ModelFiles.organisationBase()))
                .isInstanceOf(Reading.Accepted.class);
        assertThat(Models.readAll(Map.of("trade.yaml", TRADE, "more.yaml", MORE))
                        .values())
                .hasSize(2)
                .allSatisfy(reading -> assertThat(reading).isInstanceOf(Reading.Accepted.class));
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
                    # negated conditions
                    - {field: kind, not: {in: [warning]}} ¦ - {field: kind, not: {}} # here                 ¦ not negates nothing
                    - {field: kind, not: {in: [warning]}} ¦ - {field: kind, not: {in: [warning], equals: fine}} # here ¦ not negates 2 tests
                    - {field: kind, not: {in: [warning]}} ¦ - {field: kind, not: warning} # here            ¦ not must be a mapping
                    - {field: kind, not: {in: [warning]}} ¦ - {field: kind, not: {present: true}} # here    ¦ not has no key present
                    - {field: kind, not: {in: [warning]}} ¦ - {field: kind, not: {not: {equals: fine}}} # here ¦ not has no key not
                    - {field: kind, not: {in: [warning]}} ¦ - {not: {equals: fine}} # here                  ¦ a condition lacks field
                    - {field: kind, not: {in: [warning]}} ¦ - {field: kind, equals: fine, not: {equals: fine}} # here ¦ the condition has 2 tests
                    - {field: kind, not: {in: [warning]}} ¦ - {field: kind, not: {in: []}} # here           ¦ in must be a list with at least one entry
                    - {field: kind, not: {in: [warning]}} ¦ - {field: kind, not: {in: [fine, 7]}} # here    ¦ the values are of different types
                    not: {older-than: 20 months}        ¦ not: {older-than: never} # here\\n               ¦ older-than cannot be
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
        assertFinds(VALID, text, mistake, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
                    # the model as a whole
                    family: intermediary              ¦ family: company # here                             ¦ there is no family company
                    family: intermediary              ¦ family: natural-person # here                      ¦ the family natural-person does not go with the subjects
                    {field: listed, equals: true}     ¦ {field: listed} # here                             ¦ the condition tests nothing
                    en: Conduct}, weight: 300}        ¦ en: Conduct}, weight: 301} # here                  ¦ the caps of the dimension conduct add up to 300, its weight is 301
                    en: Rank}, weight: 300}           ¦ en: Rank}} # here                                  ¦ the dimension rank has no weight, others have one
                    {id: conduct, label               ¦ {id: whole, # here\\n label                        ¦ the dimension whole is there already in the language
                    id: sum-of-fines                  ¦ id: beyond-scale # here                            ¦ the indicator beyond-scale is there already in the language
                    # vetoes
                    ceiling: 400                      ¦ ceiling: 600 # here                                ¦ the ceiling 600 holds no score down
                    ceiling: 400                      ¦ ceiling: -1 # here                                 ¦ the ceiling -1 holds no score down
                    - id: revoked                     ¦ - id: standing # here                              ¦ the indicator standing is there already on line
                    \\n      - {field: status, equals: revoked} ¦ \\n      - {} # here                        ¦ the condition tests nothing
                    where:\\n      - {field: status, equals: revoked} ¦ where: [] # here                   ¦ where must be a list with at least one entry
                    # windows
                    {span: 24 months, by: decided-on} ¦ {span: 24 moons, by: decided-on} # here            ¦ span cannot be
                    {span: 24 months, by: decided-on} ¦ {span: 24 months} # here                           ¦ window lacks by
                    # the four kinds of missing
                    late: 45                          ¦ late: 101 # here                                   ¦ late 101 is outside floor 0 and cap 100
                    withheld: 48                      ¦ withheld: -1 # here                                ¦ withheld -1 is outside floor 0 and cap 100
                    # directions
                    monotone: rising\\n    min       ¦ monotone: up # here\\n    min                      ¦ monotone has no such direction
                    {from: 60000, below: 80000, points: -40.25} ¦ {from: 60000, below: 80000, points: -100.5} # here ¦ with the base this gives -0.5
                    {from: 80000, points: 0}          ¦ {from: 80000, points: -41} # here                  ¦ the points go from -40.25 to -41, the indicator is declared rising
                    {from: 334, below: 500, points: 30} ¦ {from: 334, below: 500, points: 61} # here       ¦ the points go from 60 to 61, the indicator is declared falling
                    {from: 3, points: 75}             ¦ {from: 3, points: 29} # here                       ¦ the points go from 30 to 29, the indicator is declared rising
                    no-data: 0\\n    monotone: rising ¦ no-data: 0\\n    adverse: true\\n    monotone: rising # here ¦ an adverse indicator cannot rise
                    late: 45                          ¦ late: 45\\n    monotone: rising # here             ¦ monotone has no meaning here
                    late: 45                          ¦ late: 45\\n    adverse: true # here                ¦ max is not adverse
                    late: 65                          ¦ late: 65\\n    adverse: true # here                ¦ ratio is not adverse
                    late: 140                         ¦ late: 140\\n    adverse: true # here               ¦ latest is not adverse
                    {from: 1, below: 50000, points: 90} ¦ {from: 1, below: 50000, points: 120.001} # here   ¦ with the base this gives 120.001
                    {from: 50000, below: 100000, points: 45.5} ¦ {from: 50000, below: 100000, points: 91} # here ¦ the points go from 90 to 91
                    {from: 80000, points: 0}          ¦ {from: 80000, points: 0.001} # here                ¦ the indicator is adverse, and this awards 0.001
                    no-data: 120\\n                  ¦ no-data: 119.999 # here\\n                          ¦ the first record would raise the points from 119.999 (no-data) to 120
                    no-data: 120\\n                  ¦ no-data: 120\\n    late: 100 # here\\n             ¦ the first record would raise the points from 100 (late) to 120
                    no-data: 120\\n                  ¦ no-data: 120\\n    withheld: 110 # here\\n         ¦ the first record would raise the points from 110 (withheld) to 120
                    applies-when: {item: registration}\\n    not-applicable: 100 ¦ applies-when: {item: construction-market-grade}\\n    not-applicable: 99 # here ¦ the first record would raise the points from 99 (not-applicable) to 100
                    # ways
                    field: amount\\n      bins       ¦ fields: amount # here\\n      bins                 ¦ sum has no key fields
                    {below: 1, points: 120}           ¦ {below: 0, points: 120} # here                     ¦ below cannot be 0
                    of:\\n        - {field: kind, equals: closure} ¦ of: [] # here                          ¦ of must be a list with at least one entry
                    {from: 500, points: 0}            ¦ {from: 1001, points: 0} # here                     ¦ from cannot be 1001
                    """)
    void findsMistakeInFurtherWords(String text, String mistake, String reason) {
        assertFinds(MORE, text, mistake, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
                    basis: zj-2018                    ¦ basis: zj-2018\\nscale: 600 # here                 ¦ the extension has no key scale
                    {model: more-features, version: 3} ¦ {model: more-features, version: 2} # here         ¦ the base more-features is not there in version 2
                    {model: more-features, version: 3} ¦ {model: less-features, version: 3} # here         ¦ the base less-features is not there in version 3
                    prefixes: ['48', '2611']          ¦ prefixes: ['48', 'F'] # here\\n                    ¦ a prefix cannot be "F"
                    prefixes: ['48', '2611']          ¦ prefixes: ['48', '48'] # here\\n                   ¦ the prefix 48 is there already
                    {item: registration, field: industry, prefixes: ['48', '2611']} ¦ {item: registration, field: industry} # here ¦ industry lacks prefixes
                    field: industry, prefixes: ['48', '2611'] ¦ field: industry, codes: ['48'] # here\\n      ¦ industry has no key codes
                    industry: {item: registration, field: industry, prefixes: ['48', '2611']} ¦ part: {item: registration, field: industry, codes: ['48', '48']} # here ¦ the code 48 is there already
                    industry: {item: registration, field: industry, prefixes: ['48', '2611']} ¦ part: {item: registration, field: industry} # here ¦ part lacks codes
                    basis: zj-2018                    ¦ basis: zj-2018\\ngrades:\\n  - {id: best, from: 700, # here\\n label: {zh: 优, en: Best}}\\n  - {id: rest, label: {zh: 余, en: Rest}} ¦ the threshold 700 is out of order
                    {cap: 140}                        ¦ {cap: 141} # here                                  ¦ the caps add up to 601, the scale is 600
                    {cap: 140}                        ¦ {cap: 0} # here                                    ¦ the cap 200 cannot become 0 in proportion
                    {cap: 140}                        ¦ {cap: 140, no-data: 7} # here                      ¦ a replaced indicator has no key no-data
                    standing: {cap                    ¦ sitting: {cap: 140} # here\\n  standing: {cap       ¦ the base more-features has no indicator sitting
                    - id: trade-honour                ¦ - id: honours # here                               ¦ the indicator honours is there already in the base
                    {id: trade, label                 ¦ {id: rank, # here\\n label                         ¦ the dimension rank is there already in the base
                    en: Trade}, weight: 60}           ¦ en: Trade}, weight: 61} # here                     ¦ the caps of the dimension trade add up to 60, its weight is 61
                    - id: large-fine                  ¦ - id: revoked # here                               ¦ the indicator revoked is there already in the base
                    ceiling: 300                      ¦ ceiling: 600 # here                                ¦ the ceiling 600 holds no score down
                    """)
    void findsMistakeInExtension(String text, String mistake, String reason) {
        assertFinds(TRADE, text, mistake, reason);
    }

    @Test
    void refusesPartOfMoreCodesThanAnybodyReads() {
        assertThat(Models.read("trade.yaml", ofCodes(2_000), List.of(BASE))).isInstanceOf(Reading.Accepted.class);
        assertThat(Models.read("trade.yaml", ofCodes(2_001), List.of(BASE)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .asString()
                                .startsWith("trade.yaml:7: the part names 2"));
    }

    private static String ofCodes(int number) {
        var codes = IntStream.range(0, number).mapToObj(code -> "c" + code).collect(Collectors.joining(", "));
        return TRADE.replace("industry: {item", "part: {item")
                .replace("prefixes: ['48', '2611']", "codes: [" + codes + "]");
    }

    @Test
    void refusesExtensionWithoutItsBase() {
        assertThat(Models.read("trade.yaml", TRADE))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .hasToString("trade.yaml:6: the base more-features is not there in version 3: "
                                        + "extend a model that has been read without findings"));
    }

    @Test
    void refusesExtensionOfNoPartOrTwo() {
        assertThat(findings(TRADE.replaceFirst("industry: .*", "")))
                .extracting(ModelLintTests::reason)
                .containsExactly("the extension states 0 times whom it evaluates");
        assertThat(findings(TRADE.replaceFirst(
                        "(industry: .*)", "$1\npart: {item: registration, field: industry, codes: ['48']}")))
                .extracting(ModelLintTests::reason)
                .containsExactly("the extension states 2 times whom it evaluates");
    }

    @Test
    void letsAnExtensionHaveThresholdsOfItsOwn() {
        var own = TRADE + "grades:\n  - {id: high, label: {zh: 高, en: High}, from: 500}\n"
                + "  - {id: low, label: {zh: 低, en: Low}}\n";
        var grades = Models.read("trade.yaml", own, List.of(BASE)).orElseThrow().grades();
        assertThat(grades).extracting(Grade::id).containsExactly("high", "low");
        assertThat(grades.getFirst().from()).isEqualTo(500_000L);
        assertThat(Models.read("trade.yaml", TRADE, List.of(BASE)).orElseThrow().grades())
                .isEqualTo(BASE.grades());
    }

    @Test
    void refusesExtensionOfAnExtension() {
        var trade = Models.read("trade.yaml", TRADE, List.of(BASE)).orElseThrow();
        var again = TRADE.replace("{model: more-features, version: 3}", "{model: more-features-trade, version: 1}");
        assertThat(Models.read("again.yaml", again, List.of(BASE, trade)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(ModelLintTests::reason)
                                .containsExactly("the base more-features-trade is an extension itself"));
    }

    @Test
    void refusesCapThatRoundingLeaves() {
        var base = Models.read(
                        "b.yaml", MORE.replace("base: 20\n", "base: 33.333\n").replace("AA: 80", "AA: 66.667"))
                .orElseThrow();
        var text = TRADE.replace("standing: {cap: 140}", "standing: {cap: 140}\n  best-grade: {cap: 50}")
                .replace("cap: 60\n", "cap: 110\n")
                .replace("weight: 60", "weight: 110");
        assertThat(Models.read("trade.yaml", text, List.of(base)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(
                                        finding -> assertThat(reason(finding))
                                                .isEqualTo(
                                                        "after rounding, one record gives 50.001, outside floor 0 and cap 50")));
    }

    private static void assertFinds(String valid, String text, String mistake, String reason) {
        var broken = replaced(valid, text.replace("\\n", "\n"), mistake.replace("\\n", "\n"));
        assertThat(findings(broken)).anySatisfy(finding -> {
            assertThat(reason(finding)).contains(reason);
            assertThat(finding.remedy(Locale.ENGLISH)).isNotBlank();
            assertThat(finding.file()).isEqualTo("broken.yaml");
            assertThat(finding.message(Locale.CHINA)).containsPattern("\\p{IsHan}.*：.*\\p{IsHan}");
            assertLine(finding, broken);
        });
    }

    private static String reason(Finding finding) {
        return finding.reason(Locale.ENGLISH);
    }

    @Test
    void saysTheSameInBothLanguages() {
        var finding = findings(VALID.replace("en: Low}}", "en: Low}, from: 1}")).getFirst();
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("the lowest grade has a threshold: delete from: it takes every score that remains");
        assertThat(finding.message(Locale.CHINA)).isEqualTo("最低的等级写了最低分：请删去 from：其余分数都归这一等级");
        assertThat(finding.text(Locale.CHINA)).startsWith("broken.yaml:" + finding.line() + ": 最低的等级");
        assertThat(finding).hasToString(finding.text(Locale.ENGLISH));
    }

    @Test
    void namesPartsInTheLanguageAndKeysAsTheyAreWritten() {
        var finding =
                findings(VALID.replace("version: 7", "colour: red\nversion: 7")).getFirst();
        assertThat(finding.reason(Locale.CHINA)).isEqualTo("模型没有键 colour");
        assertThat(finding.remedy(Locale.CHINA)).startsWith("请改用 id, version, ").endsWith(" 之一，或者删去这一行");
    }

    private static void assertLine(Finding finding, String text) {
        var line = text.lines().toList().get(finding.line() - 1);
        assertThat(line).as(finding.toString()).contains("# here");
    }

    private static String replaced(String valid, String text, String mistake) {
        assertThat(valid).contains(text);
        int at = valid.indexOf(text);
        return valid.substring(0, at) + mistake + valid.substring(at + text.length());
    }

    @Test
    void refusesWeightsThatDoNotAddUpToTheScale() {
        var findings = findings(VALID.replace("scale: 1000", "scale: 900"));
        assertThat(findings).hasSize(1);
        assertThat(reason(findings.getFirst())).isEqualTo("the caps add up to 1000, the scale is 900");
        assertThat(findings.getFirst().line()).isEqualTo(lineOf("indicators:") + 1);
    }

    @Test
    void refusesScoresBelowZero() {
        assertThat(findings(VALID.replace("floor: -20", "floor: -20.001")))
                .extracting(ModelLintTests::reason)
                .containsExactly("the floors add up to -0.001");
    }

    @Test
    void refusesIndicatorWithTwoWaysOrNone() {
        assertThat(findings(VALID.replace("    any: {points: -80}\n", "")))
                .extracting(ModelLintTests::reason)
                .containsExactly("the indicator has 0 ways to give points");
        assertThat(findings(VALID.replace("any: {points: -80}", "any: {points: -80}\n    latest: {points: 0}")))
                .extracting(ModelLintTests::reason)
                .containsExactly("the indicator has 2 ways to give points");
    }

    @Test
    void refusesNotApplicableWithoutCondition() {
        assertThat(findings(
                        VALID.replace("cap: 150\n    no-data: 0", "cap: 150\n    not-applicable: 3\n    no-data: 0")))
                .extracting(ModelLintTests::reason)
                .containsExactly("not-applicable has no applies-when");
    }

    @Test
    void refusesNaturalPersonsTogetherWithOthers() {
        var findings = findings(VALID.replace("public-institution]", "natural-person]")
                .replace("family: enterprise", "family: natural-person"));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().remedy(Locale.ENGLISH)).contains("only with consent");
        assertThat(findings.getFirst().line()).isEqualTo(lineOf("subjects:"));
    }

    @Test
    void readsModelOfNaturalPersonsButDoesNotCompileIt() {
        var persons = Models.read(
                        "p.yaml",
                        VALID.replace("[enterprise, public-institution]", "[natural-person]")
                                .replace("family: enterprise", "family: natural-person"))
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
            assertThat(reason(finding)).isEqualTo("anchors are not allowed");
        });
    }

    @Test
    void refusesTenMegabytesAtOnce() {
        var huge = "id: x\n" + "# padding padding padding padding padding padding\n".repeat(200_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(findings(huge))
                        .singleElement()
                        .satisfies(finding -> assertThat(reason(finding)).contains("characters")));
    }

    @Test
    void refusesDeepNestingAndManyNodes() {
        assertThat(findings("id: x\nscale: " + "[".repeat(5000)).getFirst().line())
                .isEqualTo(2);
        assertThat(reason(
                        findings("id: x\nscale: [" + "1,".repeat(60_000) + "1]").getFirst()))
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
        return switch (Models.read("broken.yaml", yaml, List.of(BASE))) {
            case Reading.Accepted accepted -> List.of();
            case Reading.Refused refused -> refused.findings();
        };
    }
}
