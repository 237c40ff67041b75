package org.credit531.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.testing.Organisations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.util.FileSystemUtils;

/** A past result comes out byte by byte as it was: after later records, after a restart, and after a restore elsewhere. */
@Tag("process")
@DisabledOnOs(OS.WINDOWS)
class RecomputedResultsIntegrationTests {

    private static final String REGISTER = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),核准日期\n";
    private static final String GRADES = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n";
    private static final List<String> DAYS = List.of("2025-06-30", "2026-02-01", "2026-06-30");

    private static Path folder = Path.of("unset");
    private static Installation installation = new Installation(folder, "");
    private static int port;

    @BeforeAll
    static void install() throws Exception {
        folder = Files.createTempDirectory("credit531-recomputed");
        installation = FirstStart.made().installation();
        FirstStart.made().copyTo(folder.resolve("data"));
        Files.createDirectory(folder.resolve("answers"));
        port = Installation.freePort();
    }

    @AfterAll
    static void remove() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void comeOutAsTheyWere() throws Exception {
        Map<String, String> before;
        var data = folder.resolve("data");
        try (var running = start(data).awaitOutput("ready")) {
            var clerk = new KeptAnswers(folder.resolve("answers"), port).signedIn("operator");
            send(clerk, "registration", "market-regulation", registrations());
            long knowledge = send(clerk, "construction-market-grade", "transport", grades("B"));
            before = answers(clerk, knowledge);
            send(clerk, "construction-market-grade", "transport", grades("D"));
            assertThat(answers(clerk, knowledge)).as("after later records").isEqualTo(before);
            running.terminate().exit();
        }
        assertThat(before)
                .hasSize(3 * DAYS.size())
                .allSatisfy((address, answer) -> assertThat(answer).contains("\"points\""));
        assertAnswers(data, before, "after a restart");
        var backup = folder.resolve("backup.zip");
        command("backup", "--data", data.toString(), backup.toString());
        var restored = folder.resolve("restored");
        var key = data.resolve("keys/vault.key");
        command("restore", "--data", restored.toString(), "--vault-key", key.toString(), backup.toString());
        assertAnswers(restored, before, "after a restore");
    }

    private static void assertAnswers(Path data, Map<String, String> expected, String when) throws Exception {
        try (var running = start(data).awaitOutput("ready")) {
            var clerk = new KeptAnswers(folder.resolve("answers"), port).signedIn("operator");
            var again = new TreeMap<String, String>();
            for (var address : expected.keySet()) {
                again.put(address, body(clerk, address));
            }
            assertThat(again).as(when).isEqualTo(expected);
            running.terminate().exit();
        }
    }

    private static Map<String, String> answers(KeptAnswers visitor, long knowledge) throws Exception {
        var answers = new TreeMap<String, String>();
        for (int firm = 1; firm <= 3; firm++) {
            for (var day : DAYS) {
                var address = "/api/v1/subjects/" + Organisations.enterprise(firm) + "/evaluation?asOf=" + day
                        + "&knownAt=" + knowledge;
                answers.put(address, body(visitor, address));
            }
        }
        return answers;
    }

    private static String body(KeptAnswers visitor, String address) throws Exception {
        return new String(visitor.get(address).body(), UTF_8);
    }

    private static long send(KeptAnswers clerk, String item, String unit, String file) throws Exception {
        var batch = clerk.ended(clerk.send(item, unit, file.getBytes(UTF_8), "text/csv"));
        assertThat(batch.get("state").asString()).as(batch.toString()).isEqualTo("done");
        return batch.get("knowledge").asLong();
    }

    private static String registrations() {
        var rows = new ArrayList<String>();
        for (int firm = 1; firm <= 3; firm++) {
            rows.add("%s,甲乙路桥%d号有限公司,存续,20%d0-05-06,,5000,2020-01-02"
                    .formatted(Organisations.enterprise(firm), firm, firm - 1));
        }
        return REGISTER + String.join("\n", rows) + "\n";
    }

    private static String grades(String grade) {
        return GRADES
                + "甲乙路桥1号有限公司,%s,施工,%s,70,2026-01-05\n".formatted(Organisations.enterprise(1), grade)
                + "甲乙路桥2号有限公司,%s,施工,%s,60,2025-01-05\n".formatted(Organisations.enterprise(2), grade);
    }

    private static void command(String... arguments) throws Exception {
        try (var command = installation.start(arguments)) {
            assertThat(command.exit()).as(command.output()).isZero();
        }
    }

    private static StartedProcess start(Path data) {
        return installation.start("--port", "" + port, "--data", data.toString(), "--sample", "tiny", "--no-browser");
    }
}
