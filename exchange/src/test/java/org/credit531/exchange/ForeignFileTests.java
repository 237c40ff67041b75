package org.credit531.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignFileTests {

    private static final String GREATER = "operator=\"greaterOrEqual\" value=\"";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static String file(Format format) {
        try {
            return Files.readString(Path.of("src/test/resources/foreign/scorecard." + format.extension()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Imported read(Format format, String file) {
        return Exchange.read(format, file.getBytes(StandardCharsets.UTF_8), List.of());
    }

    private static Evaluation evaluated(Format format, String department, Long age) {
        return evaluated(format, file(format), department, age);
    }

    private static Evaluation evaluated(Format format, String file, String department, Long age) {
        var values = new HashMap<String, Object>();
        if (department != null) {
            values.put("department", department);
        }
        if (age != null) {
            values.put("age", age);
        }
        var fact = new Fact("to-state", "K", DAY.minusDays(1), null, LocalDate.MAX, values);
        return Models.read("foreign.yaml", read(format, file).text())
                .orElseThrow()
                .compile()
                .evaluate(List.of(fact), DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "marketing, 18, 32500",
        "marketing, 19, 42000",
        "field sales, 29, 35500",
        "sales, 30, 43500",
        "research, 30, 30500",
        ", 30, 34500"
    })
    void aPlainPmmlScorecardGivesItsOwnPoints(String department, long age, long points) {
        assertThat(evaluated(Format.PMML, department, age).points()).isEqualTo(points);
        var card = org.pmml4s.model.Model.fromString(file(Format.PMML).replace("<MiningField name=\"Income\"/>", ""));
        var row = new HashMap<String, Object>(Map.of("Age", age));
        if (department != null) {
            row.put("Department", department);
        }
        var foreign = card.predict(row).values().stream()
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(Math.round(1000 * foreign.doubleValue())).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"marketing, 17, 63000, high", "field sales, 18, 25500, low", "sales, 30, 53000, high"})
    void aPlainDmnScorecardGivesItsOwnPointsAndGrades(String department, long age, long points, String grade) {
        var evaluation = evaluated(Format.DMN, department, age);

        assertThat(evaluation.points()).isEqualTo(points);
        assertThat(evaluation.grade()).isEqualTo(grade);
        var decided = new KieEngine(file(Format.DMN).getBytes(StandardCharsets.UTF_8))
                .decide(Map.of("Department", department, "Age", BigDecimal.valueOf(age)));
        assertThat(KieEngine.thousandths(decided.get("Score"))).isEqualTo(points);
        assertThat(decided.get("Grade")).isEqualTo(grade);
    }

    /** Where points are summed, a rule without a test holds beside the others. */
    @ParameterizedTest
    @CsvSource({"marketing, 17, 70000", "field sales, 18, 32500", "nobody knows, 30, 47000"})
    void pointsThatEverybodyGetsAreAdded(String department, long age, long points) {
        var rule = "<rule id=\"x0\"><inputEntry id=\"y0\"><text>-</text></inputEntry>"
                + "<outputEntry id=\"z0\"><text>7</text></outputEntry></rule><rule id=\"x1\">";
        var file = file(Format.DMN).replace("<rule id=\"x1\">", rule);

        assertThat(evaluated(Format.DMN, file, department, age).points()).isEqualTo(points);
        var decided = new KieEngine(file.getBytes(StandardCharsets.UTF_8))
                .decide(Map.of("Department", department, "Age", BigDecimal.valueOf(age)));
        assertThat(KieEngine.thousandths(decided.get("Score"))).isEqualTo(points);
    }

    @Test
    void noLegalBasisIsInvented() {
        var imported = read(Format.PMML, file(Format.PMML));

        assertThat(imported.text()).contains("basis: to-state", "article: to-state", "item: to-state");
        assertThat(imported.notes())
                .extracting(Note::key)
                .contains("plain-basis", "plain-grades", "plain-subjects", "plain-no-data");
    }

    @Test
    void limitsThatAreMovedToWholeNumbersAreTold() {
        var decimals = file(Format.PMML)
                .replace("name=\"Age\" optype=\"continuous\" dataType=\"integer\"", "name=\"Age\" dataType=\"double\"");

        assertThat(moved(decimals))
                .singleElement()
                .satisfies(note -> assertThat(note.text(Locale.ENGLISH))
                        .contains("Characteristic AgeScore", "Age may have decimals", "≤ 18 → < 19; > 18 → ≥ 19"));
        assertThat(moved(file(Format.PMML))).isEmpty();
        assertThat(moved(decimals.replace("lessOrEqual", "lessThan").replace("greaterThan", "greaterOrEqual")))
                .as("what begins and ends at a whole number is the same")
                .isEmpty();
    }

    @Test
    void numbersOfDmnMayAlwaysHaveDecimals() {
        var file = file(Format.DMN).replace("&lt; 18", "&lt;= 18").replace("[18..", "(18..");

        assertThat(moved(Format.DMN, file))
                .singleElement()
                .satisfies(note -> assertThat(note.text(Locale.ENGLISH))
                        .contains("decision Age score", "≤ 18 → < 19; > 18 → ≥ 19"));
        assertThat(moved(Format.DMN, file(Format.DMN))).isEmpty();
    }

    private static List<Note> moved(String file) {
        return moved(Format.PMML, file);
    }

    private static List<Note> moved(Format format, String file) {
        return read(format, file).notes().stream()
                .filter(note -> note.key().equals("plain-whole"))
                .toList();
    }

    @Test
    void whatHasNoCounterpartIsRefusedByName() {
        refused(
                Format.PMML,
                "operator=\"equal\"",
                "operator=\"notEqual\"",
                "Characteristic DepartmentScore: the test notEqual");
        refused(Format.PMML, GREATER + "30\"", GREATER + "30.5\"", "Characteristic AgeScore: 30.5 cannot be a limit");
        refused(Format.PMML, GREATER + "30\"", GREATER + "31\"", "nothing is said from 30 to 31");
        refused(Format.PMML, GREATER + "30\"", GREATER + "29\"", "two limits overlap");
        refused(Format.PMML, "partialScore=\"3\"", "partialScore=\"3.0001\"", "3.0001 cannot be points");
        refused(Format.PMML, "partialScore=\"20.5\"", "partialScore=\"20.7\"", "no whole number");
        refused(
                Format.PMML,
                "<Characteristics>",
                "<Targets><Target rescaleFactor=\"2\"/></Targets><Characteristics>",
                "Targets");
        refused(
                Format.PMML,
                "<MiningField name=\"Age\"/>",
                "<MiningField name=\"Age\" missingValueReplacement=\"30\"/>",
                "MiningField Age: missingValueReplacement");
        refused(
                Format.PMML,
                "<MiningField name=\"Age\"/>",
                "<MiningField name=\"Age\" outliers=\"asExtremeValues\" lowValue=\"18\" highValue=\"60\"/>",
                "MiningField Age: outliers");
        refused(
                Format.PMML,
                "<DataField name=\"Age\" optype=\"continuous\" dataType=\"integer\"/>",
                "<DataField name=\"Age\" optype=\"continuous\" dataType=\"integer\"><Value value=\"-1\" property=\"missing\"/></DataField>",
                "DataField Age: Value property=\"missing\"");
        refused(Format.PMML, "<DataField name=\"Age\"", "<DataField name=\"Years\"", "DerivedField Age");
        refused(
                Format.PMML,
                "<SimplePredicate field=\"Department\" operator=\"isMissing\"/>",
                "<True/>",
                "stands behind one that always holds");
        refused(Format.PMML, "Scorecard", "TreeModel", "not one scorecard but");
        refused(Format.PMML, "PMML-4_4", "PMML-3_2", "no PMML");
        refused(Format.DMN, "Department score + Age score", "Department score + 2 * Age score", "not the sum");
        refused(Format.DMN, "Department score + Age score", "Department score", "not the sum");
        refused(
                Format.DMN,
                "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
                "hitPolicy=\"COLLECT\" aggregation=\"MAX\"",
                "hit policy COLLECT MAX");
        refused(Format.DMN, "Department score + Age score", "[Department score, Age score]", "not the sum");
        refused(
                Format.DMN,
                "<literalExpression id=\"l1\"><text>Department score + Age score</text></literalExpression>",
                "",
                "not the sum");
        refused(Format.DMN, "decision", "decisionOfMine", "no characteristic or table");
        refused(Format.DMN, "<text>Score</text>", "<text>Age score</text>", "not given by the sum but by Age score");
        refused(Format.DMN, "<text>&lt; 50</text>", "<text>&lt; 40</text>", "the grade low does not end where");
        refused(Format.DMN, "<text>&lt; 18</text>", "<text>-</text>", "two limits overlap");
        refused(Format.DMN, "<text>&lt; 18</text>", "<text>&lt; 1.2.3</text>", "the expression < 1.2.3");
        refused(Format.DMN, "<text>Age</text>", "<text>Age * 2</text>", "the expression Age * 2");
        refused(Format.DMN, "<text>[18..30)</text>", "<text>even(?)</text>", "the expression even(?)");
        refused(Format.DMN, "https://www.omg.org/spec/DMN/20191111/MODEL/", "http://example.org/other", "no DMN");
    }

    @Test
    void tablesThatNobodyAddsUpAreNoScorecard() {
        var file = file(Format.DMN).replaceAll("(?s)<decision id=\"d[34]\".*?</decision>", "");

        assertThatThrownBy(() -> read(Format.DMN, file))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("no decision adds the tables up");
    }

    private static void refused(Format format, String text, String replacement, String because) {
        var changed = file(format).replace(text, replacement);
        assertThat(changed).isNotEqualTo(file(format));
        assertThatThrownBy(() -> read(format, changed))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining(because);
    }
}
