package org.credit531.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests, repeats those that may be repeated, and turns answers into values or typed errors. */
final class HttpCalls implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    // A gateway without a server behind it, a server starting or stopping: worth another try.
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int LONGEST_PROBLEM = 64 * 1024;
    private static final int LONGEST_DOCUMENT = 1 << 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Server server;
    private final Retries retries;

    HttpCalls(Server server, Retries retries) {
        this.server = server;
        this.retries = retries;
    }

    /** The answer's body as a value; the request is repeated while the trouble may pass, so it must be idempotent. */
    <T> T value(HttpRequest request, Class<T> type) {
        try (var body = accepted(answer(request))) {
            // A signed document is kept to the byte.
            return type == byte[].class ? type.cast(body.readNBytes(LONGEST_DOCUMENT)) : JSON.readValue(body, type);
        } catch (JacksonException | IOException e) {
            throw new UnexpectedAnswer(
                    "%s answered something that is not the JSON of this platform: check the address"
                            .formatted(server.address()),
                    e);
        }
    }

    HttpResponse<InputStream> answer(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                var response = http.send(request, BodyHandlers.ofInputStream());
                if (!PASSING.contains(response.statusCode()) || !retries.areLeftAfter(attempt)) {
                    return response;
                }
                response.body().close();
            } catch (IOException e) {
                if (!retries.areLeftAfter(attempt)) {
                    throw new ServerUnreachable("no answer from " + server.address() + ": " + reason(e), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerUnreachable("interrupted while calling " + server.address(), e);
            }
            retries.pauseAfter(attempt);
        }
    }

    private static InputStream accepted(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() / 100 == 2) {
            return response.body();
        }
        try (var body = response.body()) {
            throw new RequestRefused(problem(response.statusCode(), body.readNBytes(LONGEST_PROBLEM)));
        }
    }

    /** The problem document, or only the status where the body is none (a proxy's page, say). */
    private static Problem problem(int status, byte[] body) {
        try {
            var told = JSON.readValue(body, Problem.class);
            return new Problem(status, told.code(), told.title(), told.detail());
        } catch (JacksonException e) {
            return new Problem(status, null, null, null);
        }
    }

    private static String reason(IOException e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
