package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.exchange.Exchange;
import org.credit531.exchange.Format;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A published model goes out as a workbook, a scorecard and tables, and such a file comes in as a draft. */
@PlatformTest(properties = "credit531.sample=small")
@Import(ClockSettings.class)
class ModelExchangeIntegrationTests {

    private static final String NEW = "/modelling/new";
    private static final Pattern ID = Pattern.compile("/modelling/([0-9a-f-]{36})");
    private static final String MODEL = "enterprise";

    @LocalServerPort
    private int port;

    @Autowired
    private PublishedModels models;

    @Autowired
    private SettableClock clock;

    private PageVisitor officer;

    @BeforeEach
    void signIn() throws Exception {
        clock.set("2026-11-23");
        officer = new PageVisitor(port);
        officer.signIn("model-officer");
    }

    private List<Model> bases() {
        return models.versions().stream().map(ModelVersion::model).toList();
    }

    private ModelVersion present() {
        return models.today().stream()
                .filter(version -> version.id().equals(MODEL))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> file(ModelVersion version, String format) throws Exception {
        var address = "/models/" + version.id() + "/versions/" + version.version() + "/model." + format;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Accept-Language", "en")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    @Test
    void everybodyGetsAPublishedModelInEachFormatAndLosesNothing() throws Exception {
        for (var version : models.versions()) {
            for (var format : Format.values()) {
                var answer = file(version, format.extension());
                if (version.model().family() == Family.NATURAL_PERSON && format != Format.XLSX) {
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                            .contains("only with consent");
                    continue;
                }
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                        .contains(version.id() + "-" + version.version() + "." + format.extension());
                assertThat(Exchange.read(format, answer.body(), bases()).text())
                        .isEqualTo(Exchange.canonical(version.edition().text()));
            }
        }
        assertThat(file(present(), "doc").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfAVersionOffersTheFilesAndSaysWhatTheyDoNotCarry() throws Exception {
        var page = new PageVisitor(port)
                .get("/models/" + MODEL + "/versions/" + present().version())
                .body();

        assertThat(page)
                .contains("/model.xlsx", "/model.pmml", "/model.dmn", "indicator abnormal-operation", "随时间衰减")
                .contains("DMN 的说明");
        var persons = models.versions().stream()
                .filter(version -> version.model().family() == Family.NATURAL_PERSON)
                .findFirst()
                .orElseThrow();
        assertThat(new PageVisitor(port)
                        .get("/models/" + persons.id() + "/versions/" + persons.version())
                        .body())
                .contains("/model.xlsx", "自然人只在同意后评价")
                .doesNotContain("/model.pmml", "/model.dmn");
    }

    @Test
    void aFileOfEachFormatBecomesADraftWithTheSameWords() throws Exception {
        var text = present()
                .edition()
                .text()
                .replaceFirst("(?m)^version: \\d+$", "version: " + (present().version() + 1));
        for (var format : Format.values()) {
            var bytes = Exchange.write(format, "m.yaml", text, bases()).bytes();
            var saved = send("save", "m." + format.extension(), bytes);
            var id = ID.matcher(saved.headers().firstValue("Location").orElse(""));
            assertThat(id.find()).as(saved.body()).isTrue();

            assertThat(officer.get("/modelling/" + id.group(1) + "/text.yaml").body())
                    .isEqualTo(Exchange.canonical(text));
            var again = officer.get("/modelling/" + id.group(1) + "/model.dmn").body();
            assertThat(Exchange.read(Format.DMN, again.getBytes(StandardCharsets.UTF_8), bases())
                            .text())
                    .isEqualTo(Exchange.canonical(text));
        }
    }

    @Test
    void aPlainScorecardOfSomebodyElseIsCheckedAndItsGapsAreNamed() throws Exception {
        var card = """
                <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
                  <DataDictionary><DataField name="Status" optype="categorical" dataType="string"/></DataDictionary>
                  <Scorecard modelName="enterprise" functionName="regression"><MiningSchema/>
                    <Characteristics><Characteristic name="Standing">
                      <Attribute partialScore="100"><SimplePredicate field="Status" operator="equal" value="active"/></Attribute>
                      <Attribute partialScore="0"><True/></Attribute>
                    </Characteristic></Characteristics>
                  </Scorecard>
                </PMML>
                """;
        var page = send("check", "theirs.pmml", card.getBytes(StandardCharsets.UTF_8))
                .body();

        assertThat(page)
                .as("what is left to be stated, and what the lint says of it")
                .contains("文件中未写明、需要补充的内容", "文件中没有法律依据", "to-state", "data-label=\"行\"");
    }

    @Test
    void whatCannotBeReadIsRefusedByNameAndNothingIsSaved() throws Exception {
        var bomb = "<!DOCTYPE p [<!ENTITY a \"aa\">]><p>&a;</p>".getBytes(StandardCharsets.UTF_8);

        var answer = send("save", "bomb.dmn", bomb);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("DOCTYPE");
        assertThatThrownBy(() -> Exchange.read(Format.DMN, bomb, List.of())).hasMessageContaining("document type");
    }

    @Test
    void anAmountChangedInAnotherProgramIsNamedAndNotLost() throws Exception {
        var file = new String(file(present(), "dmn").body(), StandardCharsets.UTF_8);
        var points = file.replaceFirst("(?s)(<outputEntry[^>]*>\\s*<text>)[0-9.]+(</text>)", "$1999$2");

        var answer = send("save", "changed.dmn", points.getBytes(StandardCharsets.UTF_8));

        assertThat(points).isNotEqualTo(file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("在其他程序中被修改");
    }

    private HttpResponse<String> send(String act, String name, byte[] file) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name",
                MODEL,
                "text",
                "",
                "reason",
                "试验",
                "calibration",
                "按样本校准",
                "effective",
                "2026-12-01",
                "act",
                act));
        return officer.upload(NEW + "?name=" + MODEL, NEW, fields, name, file);
    }
}
