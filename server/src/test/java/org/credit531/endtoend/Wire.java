package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP by hand, for requests that no well-behaved client would send. */
final class Wire {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE = 180_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** An answer as it came. */
    record Answer(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** What writes a body. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    Answer get(String path) throws IOException {
        return send("GET", path, Map.of(), new byte[0]);
    }

    Answer get(String path, String token) throws IOException {
        return send("GET", path, Map.of("Authorization", "Bearer " + token), new byte[0]);
    }

    Answer send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        var all = new TreeMap<>(headers);
        all.putIfAbsent("Content-Length", String.valueOf(body.length));
        return stream(method, path, all, out -> out.write(body));
    }

    /** Sends a body of any length piece by piece; who is cut off in the middle reads the answer all the same. */
    Answer stream(String method, String path, Map<String, String> headers, Body body) throws IOException {
        try (var socket = connect()) {
            try {
                var out = socket.getOutputStream();
                out.write(head(method, path, headers));
                body.write(out);
                out.flush();
            } catch (SocketException cutOff) {
                // the answer may be there already
            }
            return answer(socket.getInputStream());
        }
    }

    /** Begins a request and goes away without finishing it. */
    void breakOff(String method, String path, Map<String, String> headers, byte[] beginning) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(head(method, path, headers));
            socket.getOutputStream().write(beginning);
            socket.getOutputStream().flush();
            socket.setSoLinger(true, 0);
        }
    }

    /** A token of the sample's client for all that it may. */
    String token() throws IOException {
        var basic = Base64.getEncoder().encodeToString("sample:sample".getBytes(UTF_8));
        var headers = Map.of("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded");
        var answer = send("POST", "/oauth2/token", headers, "grant_type=client_credentials".getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("access_token").asString();
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static byte[] head(String method, String path, Map<String, String> headers) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(Map.of("Host", "localhost", "Connection", "close", "Accept-Language", "en"));
        all.putAll(headers);
        all.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.append("\r\n").toString().getBytes(ISO_8859_1);
    }

    private static Answer answer(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        try {
            in.transferTo(read);
        } catch (SocketException reset) {
            // what came before the reset counts
        }
        var text = read.toString(ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        assertThat(end).as("an answer in: " + text).isPositive();
        var lines = text.substring(0, end).split("\r\n", -1);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        var body = text.substring(end + 4);
        var whole = headers.getOrDefault("Transfer-Encoding", "")
                        .toLowerCase(Locale.ROOT)
                        .equals("chunked")
                ? joined(body)
                : body;
        return new Answer(
                Integer.parseInt(lines[0].split(" ", -1)[1]), headers, new String(whole.getBytes(ISO_8859_1), UTF_8));
    }

    private static String joined(String chunked) {
        var body = new StringBuilder();
        int at = 0;
        while (at < chunked.length()) {
            int line = chunked.indexOf("\r\n", at);
            int length = Integer.parseInt(chunked.substring(at, line).strip(), 16);
            body.append(chunked, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
        return body.toString();
    }
}
