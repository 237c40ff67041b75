package org.credit531.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.util.FileSystemUtils;

/** The life of the vault's master key on an installation: changed while it runs, lost, and put back. */
@Tag("process")
@DisabledOnOs(OS.WINDOWS)
class RotatedKeyIntegrationTests {

    private static final String FILE = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n某公司,wrong,施工,B,90,2026-06-30\n";

    private static Path folder = Path.of("unset");
    private static Installation installation = new Installation(folder, "");
    private static int port;

    @BeforeAll
    static void install() throws Exception {
        folder = Files.createTempDirectory("credit531-rotated");
        installation = FirstStart.made().installation();
        FirstStart.made().copyTo(data());
        Files.createDirectory(folder.resolve("answers"));
        port = Installation.freePort();
    }

    @AfterAll
    static void remove() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void changesLosesAndGetsBackTheKey() throws Exception {
        String first;
        String former;
        try (var running = start().awaitOutput("ready")) {
            var clerk = new KeptAnswers(folder.resolve("answers"), port).signedIn("operator");
            first = send(clerk);
            command("backup", "--data", data().toString(), backup().toString());
            former = Files.readString(key());
            assertThat(command("rotate-key", "--data", data().toString())).contains("with the new master key");
            assertThat(Files.readString(key())).isNotEqualTo(former);
            assertReads(clerk, first);
            assertReads(clerk, send(clerk));
            running.terminate().exit();
        }
        refusesToStartWithout(former);
        try (var running = start().awaitOutput("ready")) {
            assertReads(new KeptAnswers(folder.resolve("answers"), port).signedIn("operator"), first);
            running.terminate().exit();
        }
        restoresOlderBackupWithFormerKey(former, first);
    }

    /** Lost, the former one, and one of somebody else: each is refused, and nothing is made in its place. */
    private static void refusesToStartWithout(String former) throws Exception {
        var present = Files.readString(key());
        Files.delete(key());
        assertRefused("The vault's key is missing");
        assertThat(key()).doesNotExist();
        for (var wrong : new String[] {former, "00112233445566778899aabbccddeeff\n"}) {
            Files.writeString(key(), wrong);
            assertRefused("is not the one that this data was sealed with");
        }
        Files.writeString(key(), present);
    }

    private static void assertRefused(String reason) throws Exception {
        try (var refused = start()) {
            assertThat(refused.exit()).as(refused.output()).isEqualTo(79);
            assertThat(refused.output()).contains("credit531: The vault's key", reason);
        }
    }

    private static void restoresOlderBackupWithFormerKey(String former, String batch) throws Exception {
        var kept = Files.writeString(folder.resolve("kept.key"), former);
        FileSystemUtils.deleteRecursively(data());
        command("restore", "--data", data().toString(), "--vault-key", kept.toString(), backup().toString());
        try (var running = start().awaitOutput("ready")) {
            assertReads(new KeptAnswers(folder.resolve("answers"), port).signedIn("operator"), batch);
            running.terminate().exit();
        }
    }

    private static String send(KeptAnswers clerk) throws Exception {
        var batch = clerk.ended(clerk.send("construction-market-grade", "transport", FILE.getBytes(UTF_8), "text/csv"));
        assertThat(batch.get("quarantined").asInt()).isEqualTo(1);
        return batch.get("id").asString();
    }

    /** The quarantined row was sealed, and so was the key that signs the receipt. */
    private static void assertReads(KeptAnswers clerk, String batch) throws Exception {
        var row = clerk.get("/api/v1/batches/" + batch + "/quarantine/2");
        assertThat(new String(row.body(), UTF_8)).contains("某公司");
        assertThat(clerk.get("/api/v1/batches/" + batch + "/receipt").statusCode())
                .isEqualTo(200);
    }

    private static String command(String... arguments) throws Exception {
        try (var command = installation.start(arguments)) {
            assertThat(command.exit()).as(command.output()).isZero();
            return command.output();
        }
    }

    private static StartedProcess start() {
        return installation.start("--port", "" + port, "--data", data().toString(), "--sample", "tiny", "--no-browser");
    }

    private static Path backup() {
        return folder.resolve("before.zip");
    }

    private static Path key() {
        return data().resolve("keys/vault.key");
    }

    private static Path data() {
        return folder.resolve("data");
    }
}
