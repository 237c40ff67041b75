package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published codes of real organisations, which do not belong in the repository: {@code -Dcredit531.real-data=FOLDER}. */
@EnabledIfSystemProperty(named = "credit531.real-data", matches = ".+")
class RealDataTests {

    private static final Path FOLDER = Path.of(System.getProperty("credit531.real-data", "."));

    @ParameterizedTest
    @ValueSource(strings = {"orgs_national_sample.csv", "orgs_zhejiang_sample.csv", "orgs_other_kinds.csv"})
    void refusesNoneOfThePublishedCodes(String file) throws IOException {
        List<Row> rows = rows(file);
        assertThat(rows).hasSizeGreaterThan(700);
        assertThat(rows)
                .extracting(row -> DirtyCategories.parsed(row.get("uscc")))
                .containsOnly("=uscc");
        assertThat(rows)
                .extracting(row -> DirtyCategories.identified(row.get("uscc")))
                .containsOnly("=uscc");
    }

    @Test
    void refusesEachOuterFailureAndWarnsOfEachInnerOne() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : rows("uscc_checkdigit_anomalies.csv")) {
            judge(row);
            seen.merge(row.get("anomaly"), 1, Integer::sum);
        }
        assertThat(seen)
                .containsOnly(
                        Map.entry("uscc_check_digit", 191),
                        Map.entry("inner_org_code_check_digit", 189),
                        Map.entry("illegal_character", 1));
    }

    @Test
    void givesEveryDirtyCategoryItsReasons() throws IOException {
        Map<String, DirtyCategories> expectations = DirtyCategories.read();
        List<Row> rows = rows("dirty_uscc_examples.csv");
        assertThat(rows).extracting(row -> row.get("category")).containsAll(expectations.keySet());
        for (Row row : rows) {
            DirtyCategories expected =
                    Objects.requireNonNull(expectations.get(row.get("category")), row.get("category"));
            String text = row.get("uscc_as_published");
            assertThat(expected.identify())
                    .as("%s: %s", row.get("category"), text)
                    .contains(DirtyCategories.identified(text));
            assertThat(expected.uscc()).as("%s: %s", row.get("category"), text).contains(DirtyCategories.parsed(text));
        }
    }

    @Test
    void countsTheHighwayGradesAsTheyWereCounted() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (Row row : rows("construction_highway_credit_grades.csv")) {
            counts.merge(DirtyCategories.parsed(row.get("uscc")), 1, Integer::sum);
        }
        assertThat(counts)
                .containsOnly(Map.entry("=uscc", 10_301), Map.entry("empty", 4_335), Map.entry("check-character", 4));
    }

    private static void judge(Row row) {
        Parsed<Uscc> parsed = Uscc.parse(row.get("uscc"));
        switch (row.get("anomaly")) {
            case "inner_org_code_check_digit" -> warnsOfInner(parsed, row.get("expected_check_char"));
            case "uscc_check_digit" ->
                assertThat(reason(parsed)).isIn(Reason.CHECK_CHARACTER, Reason.ILLEGAL_CHARACTER);
            default -> assertThat(reason(parsed)).isEqualTo(Reason.ILLEGAL_CHARACTER);
        }
        expectedCheckIsNamed(parsed, row.get("expected_check_char"));
    }

    private static void warnsOfInner(Parsed<Uscc> parsed, String expected) {
        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Valid.class,
                        valid -> assertThat(valid.warnings())
                                .contains(new Warning(Reason.INNER_CHECK_CHARACTER, 17, expected)));
    }

    private static void expectedCheckIsNamed(Parsed<Uscc> parsed, String expected) {
        if (parsed instanceof Parsed.Refused<Uscc>(Refusal refusal) && refusal.reason() == Reason.CHECK_CHARACTER) {
            assertThat(refusal.detail()).isEqualTo(expected);
        }
    }

    private static Reason reason(Parsed<Uscc> parsed) {
        return ((Parsed.Refused<Uscc>) parsed).refusal().reason();
    }

    /** One line by its headings. */
    private record Row(Map<String, String> cells) {

        String get(String heading) {
            return Objects.requireNonNull(cells.get(heading), heading);
        }
    }

    private static List<Row> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        List<String> headings = cells(lines.getFirst());
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            List<String> cells = cells(line);
            for (int i = 0; i < headings.size(); i++) {
                row.put(headings.get(i), cells.get(i));
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    /** Quoted cells may hold commas; none of these files has a line break in a cell. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char character : line.toCharArray()) {
            quoted ^= character == '"';
            if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (character != '"') {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
