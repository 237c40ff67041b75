package org.credit531.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.util.FileSystemUtils;

/** The platform speaks TLS by itself, says so to browsers, and takes up a new certificate while it runs. */
@Tag("process")
@DisabledOnOs(OS.WINDOWS)
class TlsIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void speaksTlsWithItsOwnCertificateAndTheNextOne() throws Exception {
        var folder = Files.createTempDirectory("credit531-tls");
        var installation = FirstStart.made().installation();
        FirstStart.made().copyTo(folder.resolve("data"));
        var port = Installation.freePort();
        var keys = folder.resolve("data/keys");
        var builder = new ProcessBuilder(installation.command(
                "--port", "" + port, "--data", folder.resolve("data").toString(), "--sample", "none", "--no-browser"));
        builder.environment().put("CREDIT531_TLS_CERTIFICATE", "self-made");
        try (var running = new StartedProcess(builder).awaitOutput("ready")) {
            assertThat(running.output()).contains("Credit531 is ready at https://localhost:" + port);
            var first = Files.copy(keys.resolve("tls.certificate.pem"), folder.resolve("first.pem"));
            tellsBrowsers(get(first, port, "TLSv1.3"));
            assertThat(get(first, port, "TLSv1.2").statusCode()).isEqualTo(200);
            refusesPlainText(port);
            var next = SelfMadeCertificate.in(Files.createDirectory(folder.resolve("next")));
            replace(next.key(), keys.resolve("tls.key.pem"));
            replace(next.certificate(), keys.resolve("tls.certificate.pem"));
            awaitCertificate(next.certificate(), port);
            assertThatThrownBy(() -> get(first, port, "TLSv1.3")).isInstanceOf(SSLHandshakeException.class);
            running.terminate().exit();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void tellsBrowsers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-session=").contains("Path=/;"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    private static void refusesPlainText(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotStartWith("HTTP/1.1 2").doesNotContain("信用");
        }
    }

    private static void replace(Path source, Path target) throws IOException {
        var aside = Files.copy(source, target.resolveSibling("aside.pem"));
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void awaitCertificate(Path trusted, int port) throws Exception {
        var limit = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                assertThat(get(trusted, port, "TLSv1.3").statusCode()).isEqualTo(200);
                return;
            } catch (SSLHandshakeException notYet) {
                assertThat(Instant.now()).as("the new certificate").isBefore(limit);
                Thread.sleep(500);
            }
        }
    }

    /** The sign-in page, which makes a session, over a connection that trusts this certificate alone. */
    private static HttpResponse<String> get(Path trusted, int port, String protocol) throws Exception {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        try (var http = HttpClient.newBuilder()
                .sslContext(trusting(trusted))
                .sslParameters(parameters)
                .build()) {
            var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/sign-in"))
                    .header("Accept", "text/html")
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static SSLContext trusting(Path file) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(file)) {
            store.setCertificateEntry(
                    "trusted", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
