package org.credit531.client.command;

import java.net.URI;
import org.credit531.client.Credit531Client;
import org.credit531.client.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which server, and as whom: options before the environment before the sample's client, which only this machine may use. */
final class ServerOptions {

    private static final String SAMPLE = "sample";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--server", paramLabel = "URL")
    private @Nullable String server;

    @Option(names = "--client", paramLabel = "ID")
    private @Nullable String client;

    @Option(names = "--secret", paramLabel = "SECRET")
    private @Nullable String secret;

    Credit531Client connect(Terminal terminal) {
        try {
            var address = URI.create(chosen(server, "CREDIT531_SERVER", terminal, Server.DEFAULT_ADDRESS.toString()));
            var fallback = Server.isLoopback(address) ? SAMPLE : "";
            var id = chosen(client, "CREDIT531_CLIENT", terminal, fallback);
            var password = chosen(secret, "CREDIT531_SECRET", terminal, id.equals(SAMPLE) ? fallback : "");
            if (id.isEmpty() || password.isEmpty()) {
                throw wrong(terminal.message("options.credentials", address));
            }
            warnOfPlainText(address, terminal);
            return new Credit531Client(new Server(address, id, password, terminal.locale()));
        } catch (IllegalArgumentException e) {
            throw wrong(terminal.message("options.server", String.valueOf(e.getMessage())));
        }
    }

    private static void warnOfPlainText(URI address, Terminal terminal) {
        if ("http".equals(address.getScheme()) && !Server.isLoopback(address)) {
            terminal.tell(terminal.message("options.plain-text", address));
        }
    }

    private static String chosen(@Nullable String option, String variable, Terminal terminal, String otherwise) {
        return option == null ? terminal.environment(variable, otherwise) : option;
    }

    private ParameterException wrong(String message) {
        if (command == null) {
            throw new IllegalStateException("options are used outside a command");
        }
        return new ParameterException(command.commandLine(), message);
    }
}
