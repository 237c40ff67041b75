package org.credit531.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.credit531.access.Browsing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the expectations: the public, an account that has signed in, or a program with a token. */
final class Actor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern ROW = Pattern.compile("/quarantine/[0-9]+$");

    private final String name;
    private final Browsing browser;
    private final boolean signedIn;
    private final @Nullable String token;
    private final String csrf;

    private Actor(String name, Browsing browser, boolean signedIn, @Nullable String token) {
        this.name = name;
        this.browser = browser;
        this.signedIn = signedIn;
        this.token = token;
        this.csrf = csrf(browser);
    }

    static Actor visitor(int port) {
        return new Actor("visitor", new Browsing(port), false, null);
    }

    /** An account whose password is what it signs in with. */
    static Actor account(int port, String name, String login) {
        var browser = new Browsing(port);
        var answer = browser.signIn(login, login);
        if (!Browsing.location(answer).equals("/")) {
            throw new IllegalStateException(login + " could not sign in: " + answer.statusCode());
        }
        return new Actor(name, browser, true, null);
    }

    /** A program whose secret is its name. */
    static Actor program(int port, String name) {
        var browser = new Browsing(port);
        var basic = Base64.getEncoder().encodeToString((name + ":" + name).getBytes(UTF_8));
        var answer = browser.send(browser.request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        var token = JsonMapper.shared().readTree(answer.body()).get("access_token");
        if (token == null) {
            throw new IllegalStateException(name + " got no token: " + answer.body());
        }
        return new Actor(name, browser, false, token.asString());
    }

    String name() {
        return name;
    }

    /** Whether a refusal says that it is known who asks, and not that one should sign in. */
    boolean isKnownTo(String address) {
        return address.startsWith("/api/") ? token != null : signedIn;
    }

    HttpResponse<String> ask(String method, String address) {
        if (method.equals("POST")) {
            return address.startsWith("/api/") ? post(address) : form(address);
        }
        return browser.send(request(address).GET());
    }

    /** Sends a file by the interface. */
    HttpResponse<String> send(String address, String fileName, String text) {
        return browser.send(request(address)
                .header("Content-Type", "text/csv")
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .POST(BodyPublishers.ofString(text)));
    }

    private HttpResponse<String> post(String address) {
        if (address.startsWith("/api/v1/batches?") || address.endsWith("/corrections")) {
            return send(address, "", "a,b\n");
        }
        var body = ROW.matcher(address).find() ? "{\"revision\":0,\"cells\":{}}" : "{}";
        return browser.send(
                request(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** The fields stand in the address, only the hidden token in the form; a file goes with what takes one. */
    private HttpResponse<String> form(String address) {
        return address.endsWith("/corrections") ? upload(address) : browser.post(address, Map.of("_csrf", csrf));
    }

    private HttpResponse<String> upload(String address) {
        var part = "--file\r\nContent-Disposition: form-data; name=";
        var body = part + "\"_csrf\"\r\n\r\n" + csrf + "\r\n" + part
                + "\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\na,b\n\r\n--file--\r\n";
        return browser.send(request(address)
                .header("Content-Type", "multipart/form-data; boundary=file")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address) {
        var request = browser.request(address);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String csrf(Browsing browser) {
        var found = CSRF.matcher(browser.get("/sign-in").body());
        if (!found.find()) {
            throw new IllegalStateException("no hidden token on the page to sign in");
        }
        return found.group(1);
    }
}
