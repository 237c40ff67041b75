package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.credit531.law.LawSettings;
import org.credit531.law.SettableLaws;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What the README says of its worked example is what happens. Numbers of knowledge and keys of records are not compared. */
@PlatformTest(properties = "credit531.sample=small")
@Import({ClockSettings.class, LawSettings.class})
class ReadmeExampleIntegrationTests {

    private static final String TODAY = "2026-11-23";
    private static final String OF_README = "2026-11-26";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String BATCH = "/api/v1/batches?item=construction-market-grade&unit=transport";

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SettableLaws laws;

    @Autowired
    private TestDatabase database;

    @TempDir
    private Path folder;

    private final String readme = read();
    private Wire wire;
    private String token;

    private static String read() {
        try {
            return Files.readString(Path.of("../README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void waitForTheResults() throws Exception {
        clock.set(OF_README);
        laws.reset();
        wire = new Wire(port);
        token = wire.token();
        Instant end = Instant.now().plus(PATIENCE);
        while (count("select count(*) from evaluation_pending") > 0
                || count("select count(*) from evaluation_result") < 1_000) {
            assertThat(Instant.now()).as("results are stored").isBefore(end);
            Thread.sleep(200);
        }
    }

    @AfterEach
    void restoreClock() {
        clock.set(TODAY);
    }

    private long count(String sql) {
        return database.sql().sql(sql).query(Long.class).single();
    }

    @Test
    void happensAsTheReadmeSays() throws Exception {
        String grades = grades();
        String code = grades.lines().toList().get(1).split(",", -1)[1];
        JsonNode before = evaluation(code, "");
        JsonNode batch = sent(grades);
        assertThat(readme)
                .contains("\"received\":%s,\"accepted\":%s,\"unchanged\":%s,\"quarantined\":%s,\"retracted\":%s"
                        .formatted(
                                batch.get("received"),
                                batch.get("accepted"),
                                batch.get("unchanged"),
                                batch.get("quarantined"),
                                batch.get("retracted")))
                .contains("\"reasons\":" + batch.get("reasons"));
        long number = batch.get("knowledge").asLong();
        JsonNode after = evaluation(code, "");
        JsonNode known = evaluation(code, "?knownAt=" + (number - 1));
        assertThat(known.get("points")).isEqualTo(before.get("points"));
        assertThat(readme)
                .contains("before it: " + points(before).stripTrailingZeros().toPlainString() + " points, "
                        + before.get("grade").asString())
                .contains("\"points\":%s,\"grade\":%s".formatted(known.get("points"), known.get("grade")))
                .contains("\"points\":%s,\"grade\":%s".formatted(after.get("points"), after.get("grade")))
                .contains("\"model\":%s,\"version\":%s,\"asOf\":%s"
                        .formatted(after.get("model"), after.get("version"), after.get("asOf")))
                .contains("\"nextChange\":" + after.get("nextChange"));
        assertSaysTheSame(code, grades);
    }

    private void assertSaysTheSame(String code, String grades) throws IOException {
        Path file = Files.writeString(folder.resolve("grades.csv"), grades);
        var again = new CommandLine(port)
                .run("import", "--item", "construction-market-grade", "--unit", "transport", file.toString());
        assertThat(again.out()).as(again.err()).contains(toEndOfLine("received 3 ="));
        List<String> shown = new CommandLine(port)
                .run("show", code)
                .out()
                .lines()
                .map(String::strip)
                .toList();
        List<String> told = block("$ ./credit531 show")
                .lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> line.matches("[+-][0-9].*|sum .*|grade .*|kind: .*"))
                .map(line -> line.replaceAll("…$", ""))
                .toList();
        assertThat(told)
                .hasSizeGreaterThan(5)
                .allSatisfy(line ->
                        assertThat(shown).anySatisfy(one -> assertThat(one).startsWith(line)));
    }

    /** The rest of the line of the README that has a text, from there on. */
    private String toEndOfLine(String beginning) {
        int from = readme.indexOf(beginning);
        assertThat(from).as(beginning).isPositive();
        return readme.substring(from, readme.indexOf('\n', from));
    }

    /** An indented block of the README from the line that contains a text. */
    private String block(String beginning) {
        return readme.lines()
                .dropWhile(line -> !line.contains(beginning))
                .takeWhile(line -> line.startsWith("    "))
                .collect(Collectors.joining("\n"));
    }

    private String grades() {
        return readme.lines()
                .dropWhile(line -> !line.startsWith("    企业名称,"))
                .takeWhile(line -> line.startsWith("    "))
                .map(String::strip)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private JsonNode evaluation(String code, String query) throws IOException {
        JsonNode answer = wire.get("/api/v1/subjects/" + code + "/evaluation" + query, token)
                .json();
        assertThat(answer.has("points")).as(answer.toString()).isTrue();
        return answer;
    }

    private static BigDecimal points(JsonNode evaluation) {
        return BigDecimal.valueOf(evaluation.get("points").asLong(), 3);
    }

    private JsonNode sent(String grades) throws Exception {
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "text/csv");
        var taken = wire.send("POST", BATCH, headers, grades.getBytes(UTF_8));
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        String id = taken.json().get("id").asString();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode batch = wire.get("/api/v1/batches/" + id, token).json();
            if (batch.get("state").asString().matches("done|failed")) {
                assertThat(batch.get("state").asString()).isEqualTo("done");
                return batch;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch did not end");
    }
}
