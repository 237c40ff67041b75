package org.credit531.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Pages as somebody who has signed in gets them, without a browser around them. */
final class PageVisits {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI platform;

    private PageVisits(URI platform) {
        this.platform = platform;
    }

    /** Signs in as one of the sample's accounts, whose password is its name. */
    static PageVisits signedIn(URI platform, String account) throws IOException, InterruptedException {
        var visits = new PageVisits(platform);
        visits.post("/sign-in", "name=" + account + "&password=" + account);
        return visits;
    }

    /** A page. */
    String get(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(platform.resolve(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** How long a page takes that has to hold some text. */
    double milliseconds(String path, String expected) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String page = get(path);
        double took = (System.nanoTime() - begun) / 1e6;
        if (!page.contains(expected)) {
            throw new IOException(path + " does not show what it should");
        }
        return took;
    }

    /** Sends the form of a page; the path that the answer leads to. */
    String post(String path, String fields) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(path));
        String proof = token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(platform.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields + proof))
                        .build(),
                BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(URI::getPath)
                .orElseThrow(() -> new IOException(path + " answers " + answer.statusCode()));
    }

    /** What a select of a page offers. */
    List<String> choices(String path, String name) throws IOException, InterruptedException {
        String page = get(path);
        int begin = page.indexOf("<select class=\"select\" id=\"" + name + "\"");
        String select = begin < 0 ? "" : page.substring(begin, page.indexOf("</select>", begin));
        return Pattern.compile("<option value=\"([^\"]+)\"")
                .matcher(select)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
