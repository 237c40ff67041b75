package org.credit531.client;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The access token of a client (client credentials), fetched when first needed and again shortly before it ends. */
final class Tokens {

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Grant(String accessToken, long expiresIn) {}

    private static final Duration BEFORE_END = Duration.ofSeconds(30);

    private final Server server;
    private final HttpCalls calls;
    private @Nullable String token;
    private long endsAt;

    Tokens(Server server, HttpCalls calls) {
        this.server = server;
        this.calls = calls;
    }

    synchronized String current() {
        var known = token;
        if (known != null && System.nanoTime() - endsAt < 0) {
            return known;
        }
        var granted = calls.value(request(), Grant.class);
        endsAt = System.nanoTime()
                + Duration.ofSeconds(granted.expiresIn()).minus(BEFORE_END).toNanos();
        token = granted.accessToken();
        return granted.accessToken();
    }

    /** Forgets a token that the server no longer takes: it was restarted, or the token withdrawn. */
    synchronized void forget(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private HttpRequest request() {
        var credentials = (server.client() + ":" + server.secret()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(server.resolve("/oauth2/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }
}
