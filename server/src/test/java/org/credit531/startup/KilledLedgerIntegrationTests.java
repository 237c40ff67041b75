package org.credit531.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.credit531.database.DataFolder;
import org.credit531.database.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The process is killed while look-ups are answered: whatever was answered has its entry, and the chain goes on. */
@Tag("process")
class KilledLedgerIntegrationTests {

    private static final int READERS = 4;
    private static final int ENOUGH = 200;
    private static final int MOST_WAITS = 36_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicBoolean killed = new AtomicBoolean();

    @Test
    void losesNoEntryOfWhatWasAnswered() throws Exception {
        var folder = Files.createTempDirectory("credit531-ledger");
        try {
            var installation = FirstStart.made().installation();
            var data = folder.resolve("data");
            FirstStart.made().copyTo(data);
            lookUpUntilKilled(installation, data);
            assertThat(answered.get()).isGreaterThanOrEqualTo(ENOUGH);
            startAgain(installation, data);
            try (var verifying = installation.start("verify-ledger", "--data", data.toString())) {
                assertThat(verifying.exit()).as(verifying.output()).isZero();
                assertThat(verifying.output()).contains("everything is as it was written");
            }
            assertThat(entries(data)).isGreaterThanOrEqualTo(answered.get());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void lookUpUntilKilled(Installation installation, Path data) throws Exception {
        var port = Installation.freePort();
        try (var running = installation
                        .start("--port", "" + port, "--data", data.toString(), "--sample", "tiny", "--no-browser")
                        .awaitOutput("ready");
                var readers = Executors.newFixedThreadPool(READERS)) {
            var root = "http://localhost:" + port;
            var token = token(root);
            var code = code(root);
            for (var reader = 0; reader < READERS; reader++) {
                readers.execute(() -> read(root + "/api/v1/subjects/" + code, token));
            }
            for (var waits = 0; answered.get() < ENOUGH && waits < MOST_WAITS; waits++) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            running.kill();
            killed.set(true);
        }
    }

    /** What was in the journal comes into the ledger at the next start. */
    private static void startAgain(Installation installation, Path data) throws Exception {
        try (var running = installation
                .start("--port", "" + Installation.freePort(), "--data", data.toString(), "--no-browser")
                .awaitOutput("ready")) {
            assertThat(running.output()).contains("ready");
        }
        assertThat(data.resolve("journal"))
                .isDirectoryNotContaining(file -> file.toFile().length() > 0);
    }

    /** An answer that broke off does not count: nobody has seen it. */
    private void read(String address, String token) {
        while (!killed.get()) {
            try {
                var request = HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .build();
                if (http.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                    answered.incrementAndGet();
                }
            } catch (java.io.IOException brokenOff) {
                return;
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String token(String root) throws Exception {
        var basic = Base64.getEncoder().encodeToString("sample:sample".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(root + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body())
                .get("access_token")
                .asString();
    }

    private String code(String root) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(root + "/api/v1/subjects")).build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body())
                .get("subjects")
                .get(0)
                .get("code")
                .asString();
    }

    private static long entries(Path data) throws Exception {
        try (var database = Database.open(new DataFolder(data), java.util.Map.of());
                var connection = database.connections().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from ledger_entry where event = 'subject.looked-up' and kind = 'client'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
