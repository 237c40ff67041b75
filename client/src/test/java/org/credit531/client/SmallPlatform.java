package org.credit531.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of the JDK that speaks the platform's REST contract: answers are laid down by the test, calls are kept. */
public final class SmallPlatform implements AutoCloseable {

    /** What a call was: method, path with query, headers of interest, and how many bytes its body had. */
    public record Call(String method, String target, Map<String, String> headers, long bodyBytes) {}

    private record Answer(int status, String type, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    public final List<Call> calls = new CopyOnWriteArrayList<>();

    public SmallPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/oauth2/token", guarded(this::token));
        server.createContext("/api/v1/", guarded(this::api));
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Server asServer() {
        return new Server(address(), "sample", "sample", Locale.ENGLISH);
    }

    /** Lays down the next answer to a method and path; the last one laid down is given again and again. */
    public SmallPlatform answers(String methodAndPath, int status, String json) {
        var type = status < 400 ? "application/json" : "application/problem+json";
        answers.computeIfAbsent(methodAndPath, _ -> new ArrayDeque<>()).add(new Answer(status, type, json));
        return this;
    }

    public List<Call> callsTo(String method, String pathStart) {
        return calls.stream()
                .filter(call -> call.method().equals(method) && call.target().startsWith(pathStart))
                .toList();
    }

    private void token(HttpExchange exchange) throws IOException {
        // sample:sample in Base64, or the client is not known.
        boolean known =
                "Basic c2FtcGxlOnNhbXBsZQ==".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known) {
            answer(exchange, new Answer(401, "application/json", "{\"error\":\"invalid_client\"}"));
            return;
        }
        answer(exchange, new Answer(200, "application/json", """
                {"access_token":"token-%d","token_type":"Bearer","expires_in":300,"scope":"x"}""".formatted(tokens.incrementAndGet())));
    }

    private void api(HttpExchange exchange) throws IOException {
        var key = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        var laidDown = answers.get(key);
        if (laidDown == null) {
            answer(
                    exchange,
                    new Answer(404, "application/problem+json", "{\"code\":\"not-found\",\"title\":\"Nothing here\"}"));
            return;
        }
        synchronized (laidDown) {
            answer(exchange, laidDown.size() > 1 ? laidDown.remove() : laidDown.element());
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private HttpHandler guarded(HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                calls.add(call(exchange));
                handler.handle(exchange);
            }
        };
    }

    private static Call call(HttpExchange exchange) throws IOException {
        var headers = new ConcurrentHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        long bytes = 0;
        var buffer = new byte[1 << 16];
        for (int read; (read = exchange.getRequestBody().read(buffer)) >= 0; ) {
            bytes += read;
        }
        return new Call(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
