package org.credit531.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Pattern;

/** The program that the sample lets in, where requests are made by hand to be timed. */
final class SampleClient {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private SampleClient() {}

    /** What it states with each request to a platform, on a new token: that lives for longer than a turn. */
    static String authorization(HttpClient http, URI platform) throws IOException, InterruptedException {
        var client = Base64.getEncoder().encodeToString("sample:sample".getBytes(UTF_8));
        var request = HttpRequest.newBuilder(platform.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        String body = http.send(request, BodyHandlers.ofString()).body();
        var token = TOKEN.matcher(body);
        if (!token.find()) {
            throw new IOException("the sample's client gets no token");
        }
        return "Bearer " + token.group(1);
    }
}
