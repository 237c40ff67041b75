package org.credit531.startup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses pages by a browser, and the interface by a program, and keeps every answer in a file, head and body. */
final class KeptAnswers {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient program = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private String token = "";

    KeptAnswers(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Somebody else, who has not signed in and whose answers are kept with these. */
    KeptAnswers stranger() {
        return new KeptAnswers(folder, port);
    }

    /** Signs in with an account of the sample, whose password is its name, and gets a token of its client. */
    KeptAnswers signedIn(String account) throws Exception {
        var answer = submit("/sign-in", "/sign-in", Map.of("name", account, "password", account));
        assertThat(answer.headers().firstValue("Location"))
                .as("signed in")
                .hasValueSatisfying(place -> assertThat(place).doesNotContain("refused"));
        var basic = Base64.getEncoder().encodeToString("sample:sample".getBytes(UTF_8));
        token = json(exchange(request("/oauth2/token")
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))))
                .get("access_token")
                .asString();
        return this;
    }

    HttpResponse<byte[]> page(String path) throws Exception {
        return exchange(request(path).header("Accept", "text/html").GET());
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        return exchange(client(path).GET());
    }

    HttpResponse<byte[]> post(String path, String json) throws Exception {
        return exchange(client(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Sends a file by the interface; headers in pairs. */
    HttpResponse<byte[]> send(String item, String unit, byte[] file, String type, String... headers) throws Exception {
        var request = client("/api/v1/batches?item=" + item + "&unit=" + unit)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(file));
        return exchange(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a file by the page, with the number of its sender in its name if one is wanted. */
    HttpResponse<byte[]> upload(Map<String, String> fields, String name, byte[] file) throws Exception {
        var boundary = "credit531-scan";
        var body = new StringBuilder(part(boundary, "name=\"_csrf\"", csrf("/batches/new")));
        fields.forEach((field, value) -> body.append(part(boundary, "name=\"" + field + "\"", value)));
        body.append(part(
                boundary,
                "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv",
                new String(file, ISO_8859_1)));
        body.append("--" + boundary + "--\r\n");
        return exchange(request("/batches")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body.toString(), ISO_8859_1)));
    }

    private static String part(String boundary, String head, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
    }

    /** Fills in the form of a page. */
    HttpResponse<byte[]> submit(String page, String address, Map<String, String> fields) throws Exception {
        var all = new LinkedHashMap<>(Map.of("_csrf", csrf(page)));
        all.putAll(fields);
        var form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends bytes as they are and keeps whatever comes back. */
    void raw(String request) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            keep("raw", socket.getInputStream().readAllBytes());
        }
    }

    /** The end of a batch, as the interface tells it. */
    JsonNode ended(HttpResponse<byte[]> sent) throws Exception {
        assertThat(sent.statusCode()).as(new String(sent.body(), UTF_8)).isEqualTo(202);
        var path = "/api/v1/batches/" + json(sent).get("id").asString();
        var limit = Instant.now().plus(PATIENCE);
        for (var batch = json(get(path)); ; batch = json(get(path))) {
            if (batch.get("state").asString().matches("done|failed")) {
                return batch;
            }
            assertThat(Instant.now()).as(path).isBefore(limit);
            Thread.sleep(100);
        }
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private String csrf(String page) throws Exception {
        var found = CSRF.matcher(new String(page(page).body(), UTF_8));
        assertThat(found.find()).as("a hidden token on " + page).isTrue();
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpRequest.Builder client(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) throws Exception {
        var built = request.build();
        var http = built.headers().firstValue("Authorization").isPresent() ? program : browser;
        var answer = http.send(built, BodyHandlers.ofByteArray());
        keep(
                String.valueOf(answer.statusCode()),
                answer.headers().map().toString().getBytes(UTF_8));
        keep(String.valueOf(answer.statusCode()), answer.body());
        return answer;
    }

    private void keep(String name, byte @Nullable [] bytes) throws Exception {
        Files.write(Files.createTempFile(folder, name + "-", ".answer"), bytes == null ? new byte[0] : bytes);
    }
}
