package org.credit531.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryingTests {

    private static final String ONE = "91330000609120272T";
    private static final String SCHOOL = "12330382YX58GDJX8C";

    @TempDir
    private Path folder;

    private Path model;
    private Path other;

    @BeforeEach
    void write() throws IOException {
        var text = """
                id: small
                version: 1
                family: enterprise
                label: {zh: 小模型, en: Small}
                subjects: [enterprise]
                scale: 100
                basis: law-1
                dimensions:
                  - id: standing
                    label: {zh: 基本, en: Standing}
                indicators:
                  - id: status
                    label: {zh: 状态, en: Status}
                    dimension: standing
                    article: law-1:2
                    item: registration
                    base: 60
                    cap: 60
                    no-data: 50
                    latest:
                      field: status
                      table: {active: 0, revoked: -60}
                  - id: capital
                    label: {zh: 资本, en: Capital}
                    dimension: standing
                    article: law-1:3
                    item: registration
                    cap: 40
                    no-data: 20
                    latest:
                      field: capital
                      bins:
                        - {below: 1000000, points: 30.5}
                        - {from: 1000000, points: 40}
                      absent: 20
                grades:
                  - {id: good, label: {zh: 良好, en: Good}, from: 80}
                  - {id: poor, label: {zh: 较差, en: Poor}}
                """;
        model = Files.writeString(folder.resolve("model.yaml"), text);
        other = Files.writeString(
                folder.resolve("other.yaml"),
                text.replace("version: 1", "version: 2").replace("from: 80", "from: 95"));
    }

    @Test
    void printsDistributionMigrationAndMoversAndSavesResults() throws IOException {
        records("""
                record-key,party,effective-from,effective-to,removed-on,status,capital
                k1,%s,2020-01-01,,,active,999999
                k2,X2,2020-01-01,,2026-01-01,revoked,2000000
                k2,X3,2020-01-01,,,revoked,
                k3,%s,2020-01-01,,,active,1
                """.formatted(ONE, SCHOOL));
        var results = folder.resolve("results.csv");

        var session = trial("--against", model.toString(), "--results", results.toString());

        assertThat(session.exitCode()).isZero();
        assertThat(session.out())
                .contains("small 2: 3 evaluated, 1 not", "Good\t0\t0.00 %", "small 1: 3 evaluated", "Good\t1\t33.33 %");
        assertThat(session.lines()).contains("good\t0\t1\t0", "poor\t0\t2\t0", "-\t0\t0\t1");
        assertThat(results).content().isEqualTo("""
                subject,points,grade,model,version
                %s,90500,poor,small,2
                X2,70000,poor,small,2
                X3,20000,poor,small,2
                """.formatted(ONE));
    }

    /** In the order of the bytes of codes, with the points of each as the single evaluation gives them. */
    @Test
    void saysOfEachPartyWhatTheSingleEvaluationSays() throws IOException {
        var random = new Random(531);
        var rows =
                new StringBuilder("record-key,party,effective-from,effective-to,removed-on,withheld,status,capital\n");
        for (int row = 0; row < 500; row++) {
            rows.append("k%d,%s,20%02d-0%d-01,,%s,%s,%s,%s%n"
                    .formatted(
                            row,
                            (random.nextBoolean() ? "X" : "企业") + random.nextInt(150),
                            10 + random.nextInt(20),
                            1 + random.nextInt(9),
                            random.nextInt(5) == 0 ? "2026-0%d-01".formatted(1 + random.nextInt(9)) : "",
                            random.nextInt(9) == 0,
                            random.nextInt(3) == 0 ? "revoked" : "active",
                            random.nextInt(8) == 0 ? "much" : random.nextInt(2_000_000)));
        }
        records(rows.toString());
        var results = folder.resolve("results.csv");

        assertThat(trial("--results", results.toString()).exitCode()).isZero();

        List<String> expected = new ArrayList<>();
        for (String line : Session.of(
                        "evaluate",
                        "--model",
                        other.toString(),
                        "--records",
                        folder.toString(),
                        "--as-of",
                        "2026-06-30")
                .lines()) {
            var cells = line.split("\t");
            expected.add("%s,%s,%s,small,2"
                    .formatted(cells[0], cells[1].replace(".", ""), cells[2])
                    .replaceAll(",0+(\\d)", ",$1"));
        }
        assertThat(Files.readAllLines(results))
                .hasSizeGreaterThan(100)
                .startsWith("subject,points,grade,model,version");
        assertThat(Files.readAllLines(results).stream().skip(1)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Files.readAllLines(results).stream().skip(1).map(line -> line.split(",")[0]))
                .isSorted();
    }

    @Test
    void evaluatesPartiesWithoutRecordsThatAreNamed() throws IOException {
        records("record-key,party,effective-from,effective-to,removed-on,status\n");
        Files.writeString(folder.resolve("subjects.csv"), "party\nX1\n");

        var session = trial();

        assertThat(session.out()).contains("1 evaluated, 0 not", "mean 70.000");
    }

    @Test
    void leavesNaturalPersonsOutAndSaysSo() throws IOException {
        records("""
                record-key,party,effective-from,effective-to,removed-on,status
                k1,100000%s,2020-01-01,,,active
                k2,X2,2020-01-01,,,active
                """.formatted("19491231008X"));

        var session = trial();

        assertThat(session.out()).contains("1 evaluated, 0 not");
        assertThat(session.err()).contains("1 row is about natural persons");
    }

    @Test
    void namesWhatIsWrong() throws IOException {
        assertThat(trial().err()).contains("registration.csv is not there");
        records("""
                record-key,party,effective-from,effective-to,removed-on,status
                k1,X1,2020-01-01,,,active
                k1,X1,2020-01-01,,,active
                """);
        assertThat(trial().exitCode()).isEqualTo(2);
        assertThat(trial("--against", folder.resolve("nothing.yaml").toString()).exitCode())
                .isEqualTo(2);
    }

    private Session trial(String... more) {
        var arguments = new ArrayList<>(List.of(
                "trial",
                "--language",
                Locale.ENGLISH.getLanguage(),
                "--model",
                other.toString(),
                "--records",
                folder.toString(),
                "--as-of",
                "2026-06-30"));
        arguments.addAll(List.of(more));
        return Session.of(arguments.toArray(String[]::new));
    }

    private void records(String text) throws IOException {
        Files.writeString(folder.resolve("registration.csv"), text);
    }
}
