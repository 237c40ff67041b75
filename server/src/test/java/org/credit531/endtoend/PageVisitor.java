package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at the pages of the platform, without a browser: signs in, looks, and sends files by the form. */
final class PageVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "credit531-test";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI root;

    PageVisitor(int port) {
        root = URI.create("http://127.0.0.1:" + port);
    }

    /** Signs in with an account of the sample, whose password is its name. */
    void signIn(String name) throws Exception {
        String form = "name=" + name + "&password=" + name + "&_csrf=" + tokenOf("/sign-in");
        var answer = exchange(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    HttpResponse<String> get(String path) throws Exception {
        return exchange(request(path).GET());
    }

    /** What a page offers to be kept as a file. */
    byte[] bytes(String path) throws Exception {
        var answer = http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Fills in a form of the page and sends it to an address; the answer leads to where it went. */
    HttpResponse<String> submit(String page, String address, Map<String, String> fields) throws Exception {
        return exchange(form(page, address, fields));
    }

    private HttpRequest.Builder form(String page, String address, Map<String, String> fields) throws Exception {
        var all = new LinkedHashMap<String, String>();
        all.put("_csrf", tokenOf(page));
        all.putAll(fields);
        var form = new StringBuilder();
        all.forEach((name, value) -> form.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8)));
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.substring(1)));
    }

    /** Fills in a form of the page whose answer is a file. */
    byte[] fileOf(String page, Map<String, String> fields) throws Exception {
        var answer = http.send(form(page, page, fields).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return answer.body();
    }

    /** Sends a file by the form of the upload page. */
    HttpResponse<String> upload(Map<String, String> fields, String file) throws Exception {
        return upload("/batches/new", "/batches", fields, file.getBytes(UTF_8));
    }

    /** Fills in a form of the page, chooses a file in it, and sends both to an address. */
    HttpResponse<String> upload(String page, String address, Map<String, String> fields, byte[] file) throws Exception {
        return upload(page, address, fields, "test.csv", file);
    }

    /** The same with a file of this name, which tells its format. */
    HttpResponse<String> upload(String page, String address, Map<String, String> fields, String name, byte[] file)
            throws Exception {
        var all = new LinkedHashMap<String, String>();
        all.put("_csrf", tokenOf(page));
        all.putAll(fields);
        var body = new ByteArrayOutputStream();
        for (var field : all.entrySet()) {
            write(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(UTF_8));
        }
        write(body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv", file);
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return send(address, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static void write(ByteArrayOutputStream body, String head, byte[] value) throws IOException {
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n").getBytes(UTF_8));
        body.write(value);
        body.write("\r\n".getBytes(UTF_8));
    }

    HttpResponse<String> send(String type, byte[] body) throws Exception {
        return send("/batches", type, body);
    }

    private HttpResponse<String> send(String address, String type, byte[] body) throws Exception {
        return exchange(request(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private String tokenOf(String page) throws Exception {
        var token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a hidden token on " + page).isTrue();
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .header("Accept", "text/html")
                .timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
