package org.credit531.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.clients.Programs;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of an office, with a token of the running platform. */
public final class Program {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String BOUNDARY = "part-of-the-form";

    private final String address;
    private final String token;

    private Program(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Registers a program of an office, such as {@code 330000-transport}, and gets it a token for these scopes. */
    public static Program of(ApplicationContext platform, String name, String office, Set<Scope> scopes)
            throws Exception {
        Programs.register(platform, name, office, Set.of(Role.UNIT_CLERK), scopes);
        return signedIn(platform, name);
    }

    /** The same, for everything, but limited to the records of some items. */
    public static Program ofItems(ApplicationContext platform, String name, String office, Set<String> items)
            throws Exception {
        Programs.registerFor(platform, name, office, Set.of(Role.UNIT_CLERK), items);
        return signedIn(platform, name);
    }

    /** The same of an organisation itself, with a token for everything. */
    public static Program ofSubject(ApplicationContext platform, String name, String code) throws Exception {
        Programs.registerOf(platform, name, code);
        return signedIn(platform, name);
    }

    private static Program signedIn(ApplicationContext platform, String name) throws Exception {
        String address = "http://127.0.0.1:" + platform.getEnvironment().getRequiredProperty("local.server.port");
        String secret = Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Program(
                address, JSON.readTree(answer.body()).get("access_token").asString());
    }

    /** What it gets at a path. */
    public HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    /** The same, read. */
    public JsonNode json(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** What it gets for a body of JSON. */
    public HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** What it gets for a form with a picture as its file. */
    public HttpResponse<String> form(String path, Map<String, String> fields, byte[] file) throws Exception {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.writeBytes(
                    part("name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        body.writeBytes(part("name=\"files\"; filename=\"proof.png\"", file));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String head, byte[] value) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(value);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
        }
    }
}
