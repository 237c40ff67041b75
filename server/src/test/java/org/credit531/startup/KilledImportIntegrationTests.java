package org.credit531.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.credit531.client.Batch;
import org.credit531.client.Credit531Client;
import org.credit531.client.Server;
import org.credit531.client.Upload;
import org.credit531.province.Planted;
import org.credit531.province.Province;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The process is killed in the middle of an import: nothing is half there, and the batch is taken after the restart. */
@Tag("process")
class KilledImportIntegrationTests {

    private static Path folder = Path.of("unset");
    private static Installation installation = new Installation(folder, "");
    private static int port;

    @BeforeAll
    static void install() throws Exception {
        folder = Files.createTempDirectory("credit531-killed");
        installation = Installation.in(Files.createDirectory(folder.resolve("lib")));
        port = Installation.freePort();
    }

    @AfterAll
    static void remove() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void takesTheBatchWholeAfterTheRestart() throws Exception {
        Path file = folder.resolve("registration.csv");
        Planted planted;
        try (OutputStream out = Files.newOutputStream(file)) {
            planted = new Province(99, 60_000).registrations(out);
        }
        String id;
        try (StartedProcess running = start();
                Credit531Client client = client()) {
            id = client.send(upload(file)).id();
            awaitRunning(client, id);
            running.kill();
        }
        try (StartedProcess restarted = start();
                Credit531Client client = client()) {
            Batch done = client.await(id, batch -> {});
            assertThat(done.state()).isEqualTo("done");
            assertThat(done.received()).isEqualTo(planted.rows());
            assertThat(done.accepted()).isEqualTo(planted.rows());
            Batch again = client.await(client.send(upload(file)).id(), batch -> {});
            assertThat(again.unchanged()).isEqualTo(planted.rows());
            restarted.terminate().exit();
        }
    }

    private static void awaitRunning(Credit531Client client, String id) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        Batch batch = client.batch(id);
        while (!batch.state().equals("running") || batch.progress() == null) {
            assertThat(batch.state()).as("the batch must still be under way").isIn("received", "running");
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(20);
            batch = client.batch(id);
        }
    }

    private static StartedProcess start() {
        return installation
                .start(
                        "--port",
                        "" + port,
                        "--data",
                        folder.resolve("data").toString(),
                        "--sample",
                        "tiny",
                        "--no-browser")
                .awaitOutput("ready");
    }

    private static Credit531Client client() {
        return new Credit531Client(
                new Server(URI.create("http://localhost:" + port), "sample", "sample", Locale.ENGLISH));
    }

    private static Upload upload(Path file) {
        return Upload.of("registration", "market-regulation", file);
    }
}
