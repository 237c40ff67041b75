package org.credit531.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.credit531.exchange.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangingModelsTests {

    private static final Path MODELS = Path.of("../server/src/main/resources/models");

    @TempDir
    private Path folder;

    private Session export(String model, String out, String... more) {
        return session("export", "--model", MODELS.resolve(model), out, more);
    }

    private Session session(String act, String option, Path from, String out, String... more) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "model",
                act,
                option,
                from.toString(),
                "--out",
                folder.resolve(out).toString()));
        arguments.addAll(java.util.List.of(more));
        return Session.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "pmml", "dmn"})
    void aModelGoesOutAndComesBack(String format) throws IOException {
        var base = MODELS.resolve("enterprise.yaml").toString();
        var exported = export("enterprise-construction.yaml", "model." + format, "--base", base);
        assertThat(exported.exitCode()).as(exported.err()).isZero();

        var imported = session("import", "--file", folder.resolve("model." + format), "back.yaml", "--base", base);

        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(imported.out()).isEmpty();
        assertThat(folder.resolve("back.yaml"))
                .content()
                .isEqualTo(Exchange.canonical(Files.readString(MODELS.resolve("enterprise-construction.yaml"))));
    }

    @Test
    void whatAFormatDoesNotCarryIsPrintedInTheReadersLanguage() {
        assertThat(export("enterprise.yaml", "model.bin", "--format", "pmml").lines())
                .anyMatch(line -> line.startsWith(
                        "to be prepared: indicator abnormal-operation: records count for 36 months only"));
        assertThat(export("enterprise.yaml", "model.pmml", "--language", "zh").out())
                .contains("随时间衰减");
    }

    @Test
    void whatCannotBeDoneIsToldAndNothingIsWritten() throws IOException {
        var persons = export("natural-person.yaml", "model.dmn");
        assertThat(persons.exitCode()).isEqualTo(2);
        assertThat(persons.err()).contains("only with consent");
        assertThat(folder.resolve("model.dmn")).doesNotExist();

        assertThat(export("enterprise.yaml", "model.bin").err()).contains("--format xlsx, pmml or dmn");
        assertThat(export("enterprise-construction.yaml", "model.dmn").exitCode())
                .isEqualTo(2);

        var broken = Files.writeString(folder.resolve("broken.dmn"), "<definitions>");
        var refused = session("import", "--file", broken, "back.yaml");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("not well-formed");
        assertThat(folder.resolve("back.yaml")).doesNotExist();
    }

    @Test
    void theLintRunsBeside() throws IOException {
        assertThat(export("enterprise.yaml", "model.xlsx").exitCode()).isZero();
        assertThat(session("import", "--file", folder.resolve("model.xlsx"), "back.yaml")
                        .exitCode())
                .isZero();
        var card = """
                <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
                  <DataDictionary><DataField name="Age" optype="continuous" dataType="integer"/></DataDictionary>
                  <Scorecard modelName="theirs" functionName="regression"><MiningSchema/>
                    <Characteristics>
                      <Characteristic name="Age"><Attribute partialScore="-5"><True/></Attribute></Characteristic>
                      <Characteristic name="Other"><Attribute partialScore="10"><True/></Attribute></Characteristic>
                    </Characteristics>
                  </Scorecard>
                </PMML>
                """;
        var theirs = session("import", "--file", Files.writeString(folder.resolve("theirs.pmml"), card), "theirs.yaml");

        assertThat(theirs.exitCode()).isEqualTo(1);
        assertThat(theirs.out()).contains("legal basis");
        assertThat(theirs.err()).contains("theirs.yaml:");
    }
}
