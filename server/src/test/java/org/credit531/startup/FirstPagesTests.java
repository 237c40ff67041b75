package org.credit531.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.ssl.SslManagerBundle;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

class FirstPagesTests {

    private static final String CODE = "91330000MA27XL0A1X";
    private static final List<String> PAGES = List.of(
            "/",
            "/",
            "/?q=公司",
            "/subjects/" + CODE,
            "/subjects/" + CODE + "/points",
            "/publicity/penalties",
            "/publicity/licences",
            "/statistics");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    void isDownUntilThePagesWereAskedForAsAReaderDoes() throws IOException {
        var server = HttpServer.create(here(), 0);
        try (var _ = answering(server)) {
            var pages = visited("http", server.getAddress().getPort());

            assertThat(pages.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            mayAnswer.countDown();

            awaitUp(pages);
            assertThat(asked).isEqualTo(PAGES);
        }
    }

    @Test
    void asksItselfUnderACertificateOfWhateverName(@TempDir Path folder) throws Exception {
        var server = HttpsServer.create(here(), 0);
        var tls = SelfMadeCertificate.in(folder);
        var store = PemSslStore.load(new PemSslStoreDetails(
                null, tls.certificate().toUri().toString(), tls.key().toUri().toString()));
        var context =
                SslManagerBundle.from(new PemSslStoreBundle(store, null), null).createSslContext("TLS");
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        mayAnswer.countDown();
        try (var _ = answering(server)) {
            awaitUp(visited("https", server.getAddress().getPort()));
        }

        assertThat(asked).isEqualTo(PAGES);
    }

    @Test
    void isUpWhereNothingCanBeAskedFor() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        awaitUp(visited("http", free));

        assertThat(asked).isEmpty();
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static FirstPages visited(String scheme, int port) {
        var pages = new FirstPages(URI.create(scheme + "://127.0.0.1:" + port));
        pages.onApplicationEvent(mock(ApplicationStartedEvent.class));
        return pages;
    }

    private static void awaitUp(FirstPages pages) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(pages.health().getStatus()).isEqualTo(Status.UP));
    }

    private Running answering(HttpServer server) {
        server.createContext("/", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            asked.add(exchange.getRequestURI().getPath() + (query == null ? "" : "?" + query));
            try {
                mayAnswer.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            byte[] body = "<a href=\"/subjects/%s\">公司</a>".formatted(CODE).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return () -> server.stop(0);
    }

    private interface Running extends AutoCloseable {
        @Override
        void close();
    }
}
