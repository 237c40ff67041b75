package org.credit531.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.credit531.catalogue.Catalogue;
import org.credit531.testing.Organisations;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages answer when a request is not as it should be: the right status, a page with a remedy, nothing internal. */
@PlatformTest
class PagesIntegrationTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, Page not found",
        "GET, /subjects/nonsense, 404, nonsense",
        "GET, /subjects/nonsense/records/registration, 404, nonsense",
        "GET, /subjects/nonsense/records/no-such-item, 404, no-such-item",
        "GET, /catalogue/nonsense, 404, nonsense",
        "GET, /models/nonsense, 404, nonsense",
        "GET, /coverage?dimension=nonsense, 404, nonsense",
        "GET, /law/nonsense, 404, nonsense",
        "GET, /law/zj-2018/999, 404, zj-2018:999",
        "GET, /law?state=nonsense, 400, nonsense",
        "GET, /?q=a&kind=nonsense, 400, nonsense",
        "GET, /?q=a&cursor=%21, 400, cursor",
        "PUT, /about, 405, This address works differently"
    })
    void explainsWhatIsWrong(String method, String path, int status, String explanation)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1>", "What you can do", explanation)
                .doesNotContain("Exception", "org.credit531");
    }

    @Test
    void refusesADateThatIsNone() throws IOException, InterruptedException {
        assertThat(send("GET", "/subjects/" + Organisations.enterprise(1) + "?asOf=soon")
                        .statusCode())
                .isIn(400, 404);
    }

    @Test
    void refusesAQueryThatIsTooLong() throws IOException, InterruptedException {
        assertThat(send("GET", "/?q=" + "a".repeat(101)).statusCode()).isEqualTo(400);
    }

    @Test
    void givesAnEmptyFileWithTheHeadingsOfAnItem() throws IOException, InterruptedException {
        HttpResponse<String> file = send("GET", "/catalogue/registration/template.csv");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"registration.csv\"");
        String headings = catalogue.require("registration").fields().stream()
                .map(field -> field.label().zh())
                .collect(Collectors.joining(","));
        assertThat(headings).startsWith("统一社会信用代码,注册号,").contains(",名称,登记状态,");
        assertThat(file.body()).isEqualTo("\uFEFF" + headings + "\r\n");
    }

    @Test
    void travelPackedToWhoeverUnpacksThem() throws IOException, InterruptedException {
        HttpResponse<byte[]> packed = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/catalogue"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        byte[] page = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(page, UTF_8)).contains("<h1>", "</html>");
        assertThat(packed.body()).hasSizeLessThan(page.length / 3);
    }

    @Test
    void returnsToThePageAfterTheLanguageWasChosen() throws IOException, InterruptedException {
        HttpResponse<String> chosen = send("GET", "/language?to=zh-CN&back=/models");
        assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/models");
        assertThat(chosen.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("language=zh;"));
    }

    @Test
    void neverLeadsElsewhere() throws IOException, InterruptedException {
        HttpResponse<String> chosen = send("GET", "/language?to=en&back=//example.org");
        assertThat(chosen.headers().firstValue("Location").orElseThrow()).doesNotContain("example.org");
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody())
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
