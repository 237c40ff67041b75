package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.endtoend.GoldenFile.Case;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.Organisations;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * The golden cases of the shipped models, which the library and the command line run too, through the platform: their records
 * come in as files of departments, and the interface gives the same points, grade and contributions.
 */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class GoldenCasesIntegrationTests {

    /** Of each file of cases the family, and the category and region of the codes of its subjects. */
    private static final Map<String, List<String>> FILES = new TreeMap<>(Map.of(
            "enterprise", List.of("enterprise", "91", "330000"),
            "enterprise-construction", List.of("enterprise", "91", "330000"),
            "enterprise-road-transport", List.of("enterprise", "91", "330000"),
            "government", List.of("government", "11", "330100"),
            "government-local", List.of("government", "11", "330100"),
            "individual-business", List.of("individual-business", "92", "330106"),
            "intermediary", List.of("intermediary", "91", "330000"),
            "intermediary-legal", List.of("intermediary", "91", "330000"),
            "public-institution", List.of("public-institution", "12", "330100"),
            "social-organisation", List.of("social-organisation", "51", "330100")));

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private Wire wire;
    private String token;

    @BeforeEach
    void stateTheRecords() throws Exception {
        wire = new Wire(port);
        token = wire.token();
        for (String file : FILES.keySet()) {
            for (Case golden : GoldenFile.of(file)) {
                cases.put(code(file, 531_000 + cases.size()), golden);
            }
        }
        for (var rows : rows().entrySet()) {
            send(catalogue.require(rows.getKey()), rows.getValue());
        }
    }

    private static String code(String file, int number) {
        List<String> about = about(file);
        return Organisations.code(about.get(1), about.get(2), number);
    }

    private static List<String> about(String file) {
        return FILES.getOrDefault(file, List.of());
    }

    /** The rows of each item. */
    private Map<String, List<Map<String, String>>> rows() {
        Map<String, List<Map<String, String>>> rows = new TreeMap<>();
        cases.forEach((code, golden) -> golden.facts()
                .forEach(fact -> rows.computeIfAbsent(fact.item(), item -> new ArrayList<>())
                        .add(GoldenFile.row(fact, catalogue.require(fact.item()), code))));
        return rows;
    }

    @Test
    void giveTheSameThroughIntakeAndInterface() throws Exception {
        assertThat(cases).hasSizeGreaterThanOrEqualTo(10);
        assertThat(cases.values().stream().map(Case::model).distinct()).containsExactlyElementsOf(FILES.keySet());
        for (var one : cases.entrySet()) {
            Case golden = one.getValue();
            JsonNode answer = wire.get(
                            "/api/v1/subjects/%s/evaluation?asOf=%s&family=%s"
                                    .formatted(
                                            one.getKey(),
                                            golden.asOf(),
                                            about(golden.model()).getFirst()),
                            token)
                    .json();
            assertThat(answer.has("contributions"))
                    .as(golden.name() + ": " + answer)
                    .isTrue();
            assertThat(answer.get("contributions").valueStream().map(GoldenCasesIntegrationTests::line))
                    .as(golden.name())
                    .containsExactlyElementsOf(golden.contributions());
            assertThat(answer.get("points").asLong()).as(golden.name()).isEqualTo(golden.points());
            assertThat(answer.get("grade").asString()).as(golden.name()).isEqualTo(golden.grade());
            assertThat(answer.get("model").asString()).isEqualTo(golden.model());
        }
    }

    private static String line(JsonNode contribution) {
        return contribution.get("indicator").asString() + " "
                + contribution.get("effect").asString().replace('-', '_').toUpperCase(Locale.ROOT) + " "
                + contribution.get("points").asLong();
    }

    private void send(Item item, List<Map<String, String>> rows) throws Exception {
        var columns = new TreeSet<String>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        var file = new StringBuilder(String.join(",", columns)).append('\n');
        rows.forEach(row -> file.append(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .collect(Collectors.joining(",")))
                .append('\n'));
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "text/csv");
        var sent = wire.send(
                "POST",
                "/api/v1/batches?item=" + item.item() + "&unit=" + item.unit(),
                headers,
                file.toString().getBytes(UTF_8));
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        await(sent.json().get("id").asString(), file.toString());
    }

    private void await(String id, String file) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            JsonNode batch = wire.get("/api/v1/batches/" + id, token).json();
            if (batch.get("state").asString().matches("done|failed")) {
                assertThat(batch.get("state").asString()).isEqualTo("done");
                assertThat(batch.get("quarantined").asLong())
                        .as(file
                                + wire.get("/api/v1/batches/" + id + "/quarantine", token)
                                        .body())
                        .isZero();
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch did not end within three minutes");
    }
}
