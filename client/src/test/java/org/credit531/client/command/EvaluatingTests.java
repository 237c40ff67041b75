package org.credit531.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatingTests {

    private static final String ONE = "91330000609120272T";

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void write() throws IOException {
        model = Files.writeString(folder.resolve("model.yaml"), """
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
                """);
    }

    @Test
    void evaluatesEverySubjectOfFiles() throws IOException {
        records("""
                record-key,party,effective-from,effective-to,removed-on,status,capital
                k1,%s,2020-01-01,,,active,999999
                k2,X2,2020-01-01,,2026-01-01,revoked,2000000
                k2,X3,2020-01-01,,,revoked,
                """.formatted(ONE));

        var session = evaluate();

        assertThat(session.exitCode()).isZero();
        assertThat(session.lines()).containsExactly(ONE + "\t90.500\tgood", "X2\t70.000\tpoor", "X3\t20.000\tpoor");
    }

    @Test
    void explainsEachPointOfOneSubject() throws IOException {
        records("""
                record-key,party,effective-from,effective-to,removed-on,status,capital
                k1,%s,2020-01-01,,,active,2000000
                k2,X2,2020-01-01,,,revoked,1
                """.formatted(ONE));

        var session = evaluate("--explain", "--subject", ONE);

        assertThat(session.lines().getFirst()).isEqualTo(ONE + "\t100.000\tgood");
        assertThat(session.out())
                .contains("+60.000\tStatus", "law-1:3", "registration 2020-01-01 k1")
                .doesNotContain("X2");
    }

    /** The day on which a record goes is no value of its field of the same name. */
    @Test
    void readsFieldsThatAreCalledAsColumnsOfRecords() throws IOException {
        Files.writeString(
                model,
                Files.readString(model)
                        .replace(
                                "    item: registration\n    cap: 40",
                                "    item: registration\n    where: [{field: removed-on, present: false}]\n    cap: 40"));
        records("""
                record-key,party,effective-from,effective-to,removed-on,status,capital,field.removed-on
                k1,X1,2020-01-01,,2030-01-01,active,2000000,
                k2,X2,2020-01-01,,2030-01-01,active,2000000,2026-01-01
                """);

        assertThat(evaluate().lines()).containsExactly("X1\t100.000\tgood", "X2\t80.000\tgood");
    }

    @Test
    void keepsCellOfWrongTypeForModelToReport() throws IOException {
        records("""
                record-key,party,effective-from,effective-to,removed-on,status,capital
                k1,%s,2020-01-01,,,active,12.5
                """.formatted(ONE));

        assertThat(evaluate("--explain").out()).contains("+0.000\tCapital");
    }

    @Test
    void passesOverSubjectsThatModelIsNotAbout() throws IOException {
        var school = "12330382YX58GDJX8C";
        records("""
                record-key,party,effective-from,effective-to,removed-on,status
                k1,%s,2020-01-01,,,active
                """.formatted(school));

        var session = evaluate();

        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains(school, "small is not about its kind");
    }

    @Test
    void evaluatesEachSubjectByTheBaseOrTheExtensionOfItsIndustry() throws IOException {
        var extension = Files.writeString(folder.resolve("extension.yaml"), """
                id: smaller
                version: 1
                label: {zh: 更小, en: Smaller}
                basis: law-1
                extends: {model: small, version: 1}
                industry: {item: registration, field: industry, prefixes: ['48']}
                replaces:
                  status: {cap: 30}
                  capital: {cap: 70}
                """);
        records("""
                record-key,party,effective-from,effective-to,removed-on,status,capital,industry
                k1,X1,2020-01-01,,,active,2000000,E48
                k2,X2,2020-01-01,,,revoked,2000000,E4812
                k3,X3,2020-01-01,,,revoked,2000000,C26
                """);

        var session = Session.of(
                "evaluate",
                "--model",
                extension.toString(),
                "--base",
                model.toString(),
                "--records",
                folder.toString(),
                "--as-of",
                "2026-06-30");

        assertThat(session.lines()).containsExactly("X1\t100.000\tgood", "X2\t70.000\tpoor", "X3\t40.000\tpoor");
        assertThat(Session.of(
                                "evaluate",
                                "--model",
                                extension.toString(),
                                "--records",
                                folder.toString(),
                                "--as-of",
                                "2026-06-30")
                        .err())
                .contains("the base small is not there in version 1");
    }

    @Test
    void warnsOfMissingFileAndNamesMissingSubject() {
        var session = evaluate("--subject", ONE);

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("registration.csv is not there", "no file has records of " + ONE);
    }

    @Test
    void namesLineAndColumnOfWrongDate() throws IOException {
        records("""
                record-key,party,effective-from,effective-to,removed-on,status
                k1,X1,2020-01-01,,,active
                k1,X1,2020/01/01,,,active
                """);

        var session = evaluate();

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err())
                .contains("registration.csv:3", "effective-from", "write it as 2026-11-23")
                .hasLineCount(1);
    }

    @Test
    void namesMissingColumn() throws IOException {
        records("party,effective-from,effective-to,removed-on\n");

        assertThat(evaluate().err()).contains("registration.csv:1", "record-key");
    }

    @Test
    void refusesSameRecordTwice() throws IOException {
        records("""
                record-key,party,effective-from,effective-to,removed-on,status
                k1,X1,2020-01-01,,,active
                k1,X1,2020-01-01,,,active
                """);

        assertThat(evaluate().exitCode()).isEqualTo(2);
    }

    @Test
    void listsEachFindingOfModelWithItsLine() throws IOException {
        Files.writeString(model, "id: small\nversion: x\n");

        var session = evaluate();

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("model.yaml:2: version cannot be \"x\": write a whole number");
        assertThat(evaluate("--language=zh").err()).contains("model.yaml:2: version不能是 \"x\"：请写");
        assertThat(chineseEvaluate().err()).contains("model.yaml:2: version不能是 \"x\"：请写");
    }

    private Session chineseEvaluate() {
        return Session.of(
                Map.of("LANG", "zh_CN.UTF-8"),
                InputStream.nullInputStream(),
                "evaluate",
                "--model=" + model,
                "--records=" + folder,
                "--as-of=2026-11-23");
    }

    @Test
    void refusesBaseOfAModelThatExtendsNothing() {
        var session = evaluate("--base", model.toString());

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("model small extends no other").hasLineCount(1);
        assertThat(evaluate("--base", model.toString(), "--language=zh").err()).contains("模型 small 不是扩展模型");
    }

    @Test
    void goesByTheCircumstancesOfTheDay() throws IOException {
        records("""
                record-key,party,effective-from,effective-to,removed-on,withheld,status,capital
                k1,X1,2020-01-01,,,,revoked,2000000
                k2,X2,2020-01-01,,,true,revoked,2000000
                """);
        assertThat(evaluate().lines()).containsExactly("X1\t40.000\tpoor", "X2\t70.000\tpoor");
        assertThat(evaluate().err())
                .contains("note: registration: not used for the time being: 1 record")
                .hasLineCount(1);
        assertThat(evaluate("--language=zh").err()).contains("registration 有 1 条记录暂时不能用");
        Files.writeString(folder.resolve("circumstances.yaml"), """
                as-of: 2026-11-23
                suspended:
                  indicators: {status: "law-1:2"}
                """);

        var session = evaluate("--explain");

        assertThat(session.lines()).contains("X1\t90.000\tgood", "X2\t70.000\tpoor");
        assertThat(session.out()).contains("+50.000\tStatus\t");
        Files.writeString(folder.resolve("circumstances.yaml"), """
                as-of: 2026-11-23
                suspended:
                  items: {registration: "law-1:9"}
                """);
        assertThat(evaluate().lines()).containsExactly("X1\t70.000\tpoor", "X2\t70.000\tpoor");
    }

    @Test
    void knowsWhichSourcesAreLateFromFileAndOption() throws IOException {
        Files.writeString(
                model,
                Files.readString(model)
                        .replace(
                                "    no-data: 50\n",
                                "    no-data: 50\n    late: 55\n    applies-when: {item: licence}\n    not-applicable: 0\n"));
        Files.writeString(folder.resolve("licence.csv"), """
                record-key,party,effective-from,effective-to,removed-on
                k1,X1,2020-01-01,,
                """);

        assertThat(evaluate().lines()).containsExactly("X1\t70.000\tpoor");
        assertThat(evaluate("--late", "registration").lines()).containsExactly("X1\t75.000\tpoor");
        Files.writeString(folder.resolve("circumstances.yaml"), "as-of: 2026-11-23\nlate: [registration]\n");
        assertThat(evaluate().lines()).containsExactly("X1\t75.000\tpoor");
    }

    @Test
    void refusesCircumstancesOfAnotherDayAndNamesTheLineOfMistakes() throws IOException {
        records("record-key,party,effective-from,effective-to,removed-on\n");
        Files.writeString(folder.resolve("circumstances.yaml"), "as-of: 2026-11-22\n");

        assertThat(evaluate().exitCode()).isEqualTo(2);
        assertThat(evaluate().err())
                .contains("circumstances.yaml", "2026-11-22", "2026-11-23", "take the file away")
                .hasLineCount(1);
        Files.writeString(folder.resolve("circumstances.yaml"), "as-of: 2026-11-23\nlate: registration\n");
        assertThat(evaluate().err()).contains("circumstances.yaml:2: late must be a list");
        assertThat(evaluate().exitCode()).isEqualTo(2);
    }

    @Test
    void refusesModelOfPersons() throws IOException {
        Files.writeString(model, Files.readString(model).replace("[enterprise]", "[natural-person]"));

        var session = evaluate();

        assertThat(session.exitCode()).isEqualTo(2);
        assertThat(session.err()).contains("natural person");
        Files.writeString(model, Files.readString(model).replace("family: enterprise", "family: natural-person"));
        assertThat(evaluate().err())
                .contains("model small is about natural persons")
                .hasLineCount(1);
        assertThat(evaluate("--language=zh").err()).contains("须先告知并经本人同意");
        assertThat(evaluate().exitCode()).isEqualTo(2);
    }

    private void records(String text) throws IOException {
        Files.writeString(folder.resolve("registration.csv"), text);
    }

    private Session evaluate(String... more) {
        var arguments = new ArrayList<>(List.of(
                "evaluate", "--model", model.toString(), "--records", folder.toString(), "--as-of", "2026-11-23"));
        arguments.addAll(List.of(more));
        return Session.of(arguments.toArray(String[]::new));
    }
}
