package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What strangers try on a web server: other files, other headers, other people's sessions, and its patience. */
@PlatformTest(properties = {"credit531.sample=tiny", "server.tomcat.connection-timeout=2s"})
@Import(ClockSettings.class)
class HardeningIntegrationTests {

    private static final int SLOW_CONNECTIONS = 60;
    private static final int PATIENCE = 180_000;

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private Wire wire;

    @BeforeEach
    void prepare() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.properties",
                "/assets/..%2fapplication.properties",
                "/assets/%2e%2e/application.properties",
                "/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd",
                "/assets/..%5capplication.properties",
                "/assets/%252e%252e%252fapplication.properties",
                "/assets/..;/application.properties",
                "/assets/%c0%ae%c0%ae/application.properties",
                "/assets//../../application.properties",
                "/assets/....//application.properties",
                "/webjars/../../application.properties",
                "/webjars/%2e%2e%2f%2e%2e%2fapplication.properties",
                "/webjars/../../../../../../etc/passwd",
                "/..;/actuator/env",
                "/actuator/health/../env",
                "/actuator/health/..%2fenv",
                "/actuator;x/env",
                "/actuator/heapdump",
                "/application.properties",
                "/WEB-INF/web.xml",
                "/META-INF/build-info.properties",
                "/keys/vault.key",
                "/catalogue/../keys/vault.key"
            })
    void givesNoFileThatIsNotMeantForThePublic(String path) throws Exception {
        var answer = wire.get(path);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("spring.", "root:", "build.version", "propertySources");
        assertThat(wire.get(path, wire.token()).status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd, passwd",
        "..\\..\\windows\\system.ini, system.ini",
        "/etc/shadow, shadow",
        "C:\\keys\\vault.key, vault.key"
    })
    void keepsOnlyTheLastPartOfANameOfAFile(String name, String kept) throws Exception {
        var headers = new TreeMap<>(Map.of("Authorization", "Bearer " + wire.token(), "Content-Type", "text/csv"));
        headers.put("Content-Disposition", "attachment; filename=\"" + name.replace("\\", "\\\\") + "\"");
        var path = "/api/v1/batches?item=construction-market-grade&unit=transport";
        var answer = wire.send("POST", path, headers, "企业名称\n".getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(database.sql()
                        .sql("select file_name from batch where id = cast(? as uuid)")
                        .param(answer.json().get("id").asString())
                        .query(String.class)
                        .single())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/language?to=en&back=/models%0d%0aX-Injected:%20yes",
                "/language?to=en&back=/models%0aX-Injected:%20yes",
                "/language?to=en%0d%0aX-Injected:%20yes&back=/models",
                "/language?to=en&back=/models%E5%98%8A%E5%98%8DX-Injected:%20yes",
                "/subjects/%0d%0aX-Injected:%20yes",
                "/?q=%0d%0aX-Injected:%20yes",
                "/api/v1/subjects?q=x&cursor=%0d%0aX-Injected:%20yes"
            })
    void letsNobodyWriteIntoTheHeadOfAnAnswer(String path) throws Exception {
        var answer = wire.get(path);
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.header("X-Injected")).isEmpty();
        assertThat(answer.header("Location")).doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.org",
                "/\\example.org",
                "https://example.org",
                "\\\\example.org",
                "javascript:alert(1)",
                "%2F%2Fexample.org"
            })
    void leadsToNoOtherPlace(String back) throws Exception {
        var encoded = java.net.URLEncoder.encode(back, UTF_8);
        assertThat(wire.get("/language?to=en&back=" + encoded).header("Location"))
                .doesNotContain("example.org", "javascript");
    }

    /** Whoever sends another host's name gets no link to it. */
    @Test
    void takesNoWordForItsOwnAddress() throws Exception {
        for (var path : List.of("/batches", "/language?to=en&back=/models", "/sign-in")) {
            var answer = wire.send(
                    "GET",
                    path,
                    Map.of("Host", "example.org", "X-Forwarded-Host", "example.org", "Forwarded", "host=example.org"),
                    new byte[0]);
            assertThat(answer.header("Location") + answer.body()).as(path).doesNotContain("example.org");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Content-Length: -1",
                "Content-Length: 5,6",
                "Content-Length: +5"
            })
    void answersOnceWhereTheEndOfABodyIsNotClear(String lengths) throws Exception {
        var smuggled = "0\r\n\r\nGET /actuator/health HTTP/1.1\r\nHost: x\r\n\r\n";
        var answers = exchange("POST /sign-in HTTP/1.1\r\nHost: localhost\r\n" + lengths + "\r\n\r\n" + smuggled);
        assertThat(answers).doesNotContain("\"UP\"");
        assertThat(answers.split("HTTP/1\\.1 ", -1).length - 1).as(answers).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a\r\nHost: b", "X Y: 1", "X: 1\r\n folded", "X\u0000: 1", ": nothing"})
    void refusesHeadsThatTwoServersWouldReadDifferently(String header) throws Exception {
        var answer = exchange(
                "GET /api/v1/subjects HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\n" + header + "\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 [24]\\d\\d .*").doesNotContain("org.apache", "Exception");
        if (!header.startsWith("X:")) {
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void answersOthersWhileManySendSlowlyAndLosesPatienceWithThem() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (var count = 0; count < SLOW_CONNECTIONS; count++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setSoTimeout(PATIENCE);
                socket.getOutputStream()
                        .write((count % 2 == 0
                                        ? "GET /sign-in HTTP/1.1\r\nHost: loc"
                                        : "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                                + "Content-Length: 1000\r\n\r\nname=")
                                .getBytes(ISO_8859_1));
                slow.add(socket);
            }
            assertThat(wire.get("/api/v1/subjects?q=x").status()).isEqualTo(200);
            for (var socket : slow) {
                assertThat(end(socket)).doesNotContain(" 200 ");
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JSESSIONID=0000000000000000000000000000000000",
                "JSESSIONID=../../../etc/passwd",
                "JSESSIONID=%0d%0aX-Injected:yes",
                "JSESSIONID=\"; Path=/; X=\"",
                "language=<script>alert(1)</script>",
                "language=../../x; language=zh",
                "=; ;;=x",
                "JSESSIONID=a; JSESSIONID=b; JSESSIONID=c"
            })
    void makesNothingOfTamperedCookies(String cookie) throws Exception {
        var home = wire.send("GET", "/", Map.of("Cookie", cookie), new byte[0]);
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.body()).doesNotContain("alert(1)");
        assertThat(home.header("X-Injected")).isEmpty();
        assertThat(wire.send("GET", "/batches", Map.of("Cookie", cookie), new byte[0])
                        .status())
                .isEqualTo(302);
    }

    @Test
    void refusesFormsThatAreTooLargeOrHaveTooManyParts() throws Exception {
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        var large = wire.send("POST", "/sign-in", form, ("name=" + "a".repeat(3_000_000)).getBytes(UTF_8));
        assertThat(large.status()).isBetween(300, 499);
        var many = wire.send("POST", "/sign-in", form, "a=1&".repeat(20_000).getBytes(UTF_8));
        assertThat(many.status()).isBetween(300, 499);
        var visitor = new PageVisitor(port);
        visitor.signIn("operator");
        var parts = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(5_000) + "--x--\r\n";
        var answer = visitor.send("multipart/form-data; boundary=x", parts.getBytes(UTF_8));
        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(wire.get("/actuator/health").body()).contains("UP");
    }

    @Test
    void letsNoOtherSiteReadAnswers() throws Exception {
        var origin = Map.of("Origin", "https://example.org", "Access-Control-Request-Method", "POST");
        for (var method : List.of("GET", "OPTIONS")) {
            var answer = wire.send(method, "/api/v1/subjects", origin, new byte[0]);
            assertThat(answer.headers().keySet())
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sign-in", "/unheard-of", "/api/v1/subjects", "/api/v1/unheard-of", "/assets/credit531.css"
            })
    void sendsItsPolicyWithEveryAnswer(String path) throws Exception {
        var answer = wire.send("GET", path, Map.of("Accept", "text/html"), new byte[0]);
        var policy = answer.header("Content-Security-Policy");
        assertThat(policy).contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'");
        assertThat(policy).doesNotContain("unsafe", "*", "http:");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void keepsPagesOfPeopleOutOfCaches() throws Exception {
        assertThat(wire.get("/sign-in").header("Cache-Control")).contains("no-store");
        assertThat(wire.get("/api/v1/batches", wire.token()).header("Cache-Control"))
                .contains("no-store");
    }

    /** Everything that comes back on one connection until the server closes it or waits for more. */
    private String exchange(String request) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return end(socket);
        }
    }

    private static String end(Socket socket) throws Exception {
        try {
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }
}
