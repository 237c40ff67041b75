package org.credit531.client;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * A server and the client that calls it.
 *
 * @param address where the server answers, as {@code http://localhost:8531}
 * @param client name of the API client, which an administrator has registered
 * @param secret its secret
 * @param language language of the messages that the server sends
 */
public record Server(URI address, String client, String secret, Locale language) {

    /** Where the platform answers when it runs on this machine with its defaults. */
    public static final URI DEFAULT_ADDRESS = URI.create("http://localhost:8531");

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "[::1]");

    /** Checks that the address is one that can be called. */
    public Server {
        if (!Set.of("http", "https").contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "server address %s: write it as http://host:port or https://host:port".formatted(address));
        }
    }

    /** A server whose messages come in English. */
    public static Server of(String address, String client, String secret) {
        return new Server(URI.create(address), client, secret, Locale.ENGLISH);
    }

    /** Whether an address is on this machine: only there do the credentials of the sample make sense. */
    public static boolean isLoopback(URI address) {
        var host = String.valueOf(address.getHost());
        return LOOPBACK_NAMES.contains(host) || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    URI resolve(String path) {
        var base = address.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /** Without the secret, so that it does not end up in a log. */
    @Override
    public String toString() {
        return client + "@" + address;
    }
}
