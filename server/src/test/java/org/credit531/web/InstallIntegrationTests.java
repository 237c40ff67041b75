package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import javax.imageio.ImageIO;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser demands before it offers to install the platform, and what it keeps for a day without a network. */
@PlatformTest
class InstallIntegrationTests {

    @LocalServerPort
    private int port;

    @Test
    void manifestHasWhatABrowserDemands() throws IOException, InterruptedException {
        var answer = get("/app.webmanifest", "en");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/manifest+json");
        JsonNode manifest = JsonMapper.shared().readTree(answer.body());
        assertThat(manifest.get("name").asString()).isEqualTo("Credit531");
        assertThat(manifest.get("short_name").asString().length()).isLessThanOrEqualTo(12);
        assertThat(manifest.get("start_url").asString()).isEqualTo("/");
        assertThat(manifest.get("display").asString()).isEqualTo("standalone");
        assertThat(JsonMapper.shared()
                        .readTree(get("/app.webmanifest", "zh-CN").body())
                        .get("lang")
                        .asString())
                .isEqualTo("zh-CN");
    }

    @Test
    void iconsAreAsLargeAsTheManifestSays() throws IOException, InterruptedException {
        JsonNode icons = JsonMapper.shared()
                .readTree(get("/app.webmanifest", "en").body())
                .get("icons");
        assertThat(icons.valueStream().map(icon -> icon.get("purpose").asString()))
                .contains("any", "maskable");
        for (JsonNode icon : icons.valueStream().toList()) {
            byte[] bytes = bytes(icon.get("src").asString());
            assertThat(bytes).isNotEmpty();
            if (icon.get("type").asString().equals("image/png")) {
                var picture = ImageIO.read(new ByteArrayInputStream(bytes));
                assertThat(picture.getWidth() + "x" + picture.getHeight())
                        .isEqualTo(icon.get("sizes").asString());
            }
        }
    }

    @Test
    void workerIsAScriptThatKeepsNoPageButOne() throws IOException, InterruptedException {
        var worker = get("/worker.js", "en");
        assertThat(worker.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
        assertThat(worker.body()).contains("\"/offline\"").doesNotContain("cache.put");
    }

    @Test
    void pageWithoutANetworkSaysSoInBothLanguagesAndNothingElse() throws IOException, InterruptedException {
        String page = get("/offline", "en").body();
        assertThat(page).contains("没有网络", "No network", "lang=\"zh-CN\"", "lang=\"en\"");
        assertThat(List.of("credit531.js", "sign-in", "_csrf"))
                .allSatisfy(part -> assertThat(page).doesNotContain(part));
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request(path, language), BodyHandlers.ofString());
        }
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request(path, "en"), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }

    private HttpRequest request(String path, String language) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", language)
                .build();
    }
}
