package org.credit531.startup;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;

/**
 * Where the pages and the interface are.
 *
 * @param host the network interface; loopback unless {@code CREDIT531_ADDRESS} names another, because the sample has
 *     accounts whose passwords everybody knows
 * @param port the port
 * @param tls whether the platform speaks TLS itself
 */
record Address(InetAddress host, int port, boolean tls) {

    /** The address to listen on, checked to be free. */
    static Address free(int port, Map<String, String> environment, boolean tls) {
        var host = host(environment);
        try (var socket = new ServerSocket(port, 1, host)) {
            return new Address(host, socket.getLocalPort(), tls);
        } catch (IOException failure) {
            throw inUse(port, failure);
        }
    }

    /** What to tell a person, and a browser on this machine. */
    String url() {
        return (tls ? "https" : "http") + "://localhost:" + port;
    }

    /** What this process itself can ask: whoever listens on one interface need not be heard by the name of this machine. */
    URI listening() {
        var reached = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
        String name = reached instanceof Inet6Address
                ? "[" + reached.getHostAddress().replace("%", "%25") + "]"
                : reached.getHostAddress();
        return URI.create((tls ? "https" : "http") + "://" + name + ":" + port);
    }

    private static InetAddress host(Map<String, String> environment) {
        var name = environment.getOrDefault("CREDIT531_ADDRESS", "127.0.0.1");
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException failure) {
            throw new StartupProblem(
                    ExitCode.USAGE, "CREDIT531_ADDRESS names no network address of this machine: " + name, failure);
        }
    }

    private static StartupProblem inUse(int port, IOException failure) {
        if (String.valueOf(failure.getMessage()).contains("Permission denied")) {
            return new StartupProblem(
                    ExitCode.PERMISSION,
                    "This user may not listen on port %d: choose one above 1023 with --port N".formatted(port),
                    failure);
        }
        return new StartupProblem(
                ExitCode.PORT_IN_USE,
                "Port %d is in use by another program: stop that program, or choose another port with --port N"
                        .formatted(port),
                failure);
    }
}
