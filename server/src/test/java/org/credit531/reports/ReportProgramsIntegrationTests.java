package org.credit531.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.reports.ReportedFirms.code;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.credit531.access.Scope;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.credit531.collection.Batches;
import org.credit531.signing.Signatures;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports as the program of an office asks for them, and as everybody verifies them. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class ReportProgramsIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REPORTS = "/api/v1/reports";

    @LocalServerPort
    private int port;

    @Autowired
    private Batches batches;

    @Autowired
    private Signatures signatures;

    @Autowired
    private ApplicationContext platform;

    private String token = "";

    @BeforeEach
    void getAToken() throws Exception {
        String client = Base64.getEncoder().encodeToString("sample:sample".getBytes(StandardCharsets.UTF_8));
        var answer = send(request("/oauth2/token")
                .header("Authorization", "Basic " + client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        token = JSON.readTree(answer.body()).path("access_token").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "zh-CN");
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    private JsonNode created(String path, String body) throws Exception {
        var answer = send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private boolean isVerified(byte[] file) {
        var pinned = new PinnedKeys(Set.of(signatures.published().getFirst().fingerprint()));
        return Verdict.of(file, pinned) instanceof Verdict.Verified;
    }

    @Test
    void areFetchedByTheirCodeAndVerified() throws Exception {
        var firms = new ReportedFirms(batches);
        firms.register(code(41));
        String report = created(REPORTS + "?code=" + code(41), "").path("code").asString();
        var signed = get(REPORTS + "/" + report);
        assertThat(signed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/jose+json");
        assertThat(isVerified(signed.body())).isTrue();
        assertThat(isVerified(get("/api/v1/documents/" + report + "/pdf").body()))
                .isTrue();
        var ofd = get("/api/v1/documents/" + report + "/ofd");
        assertThat(ofd.headers().firstValue("Content-Type")).contains("application/ofd");
        assertThat(isVerified(ofd.body())).isTrue();
        var standing = send(request("/api/v1/documents/" + report));
        assertThat(JSON.readTree(standing.body()).path("state").asString()).isEqualTo("valid");
        assertThat(JSON.readTree(standing.body()).has("id")).isFalse();
        assertThat(get(REPORTS + "/" + report + "/csv").statusCode())
                .as("no list")
                .isEqualTo(404);
    }

    @Test
    void areNotReadByAProgramOfTheSameOfficeThatIsLimitedToItems() throws Exception {
        var firms = new ReportedFirms(batches);
        firms.register(code(46));
        Program office = Program.of(platform, "reports-office", "330000-transport", Set.of(Scope.values()));
        Program narrow =
                Program.ofItems(platform, "reports-narrow", "330000-transport", Set.of("road-transport-grade"));
        String whole = made(office, code(46));
        String part = made(narrow, code(46));
        assertThat(narrow.get(REPORTS + "/" + whole).statusCode()).isEqualTo(404);
        assertThat(narrow.get("/api/v1/documents/" + whole + "/pdf").statusCode())
                .isEqualTo(404);
        for (var reader : List.of(office, narrow)) {
            assertThat(reader.get(REPORTS + "/" + part).statusCode()).isEqualTo(200);
            assertThat(reader.get("/api/v1/documents/" + part + "/pdf").statusCode())
                    .isEqualTo(200);
        }
        assertThat(office.get(REPORTS + "/" + whole).statusCode()).isEqualTo(200);
    }

    private static String made(Program program, String code) throws Exception {
        var answer = program.post(REPORTS + "?code=" + code, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("code").asString();
    }

    @Test
    void areMadeByDomain() throws Exception {
        var firms = new ReportedFirms(batches);
        firms.register(code(42));
        String asked = REPORTS + "/special?code=" + code(42) + "&domain=market-regulation&domain=taxation";
        var report = created(asked + "&from=2025-01-01&until=2026-11-01", "");
        assertThat(report.path("kind").asString()).isEqualTo("no-violation-report");
        var refused = send(request(asked + "&from=2026-11-01&until=2025-01-01")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).path("code").asString()).isEqualTo("report-day");
    }

    @Test
    void listATender() throws Exception {
        var firms = new ReportedFirms(batches);
        firms.register(code(43));
        String path = REPORTS + "/tender?tender=" + URLEncoder.encode("浙测招 43", StandardCharsets.UTF_8);
        String list = created(path, code(43) + "\n91330000NOBODY").path("code").asString();
        String csv = new String(get(REPORTS + "/" + list + "/csv").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains(code(43), "91330000NOBODY", "统一社会信用代码");
        assertThat(csv.lines()).hasSize(3);
        var large = send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString("9".repeat(600_001))));
        assertThat(large.statusCode()).as("more than a list can be").isEqualTo(413);
        assertThat(isVerified(get(REPORTS + "/" + list).body())).isTrue();
    }
}
