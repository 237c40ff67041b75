package org.credit531.startup;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser of whoever sits before this machine. */
final class Browser {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    private Browser() {}

    /** Opens a page, if there is a display and a program that can. */
    static void open(String url, Map<String, String> environment) {
        var command = command(System.getProperty("os.name"), environment);
        if (command.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(Stream.concat(command.stream(), Stream.of(url)).toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            LOG.info("No browser was opened: {}", failure.getMessage());
        }
    }

    /** The program that opens an address on a system; nothing where there is no display. */
    static List<String> command(String system, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        if (system.startsWith("Mac")) {
            return List.of("open");
        }
        var display = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return display ? List.of("xdg-open") : List.of();
    }
}
