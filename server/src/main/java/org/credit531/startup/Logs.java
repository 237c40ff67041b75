package org.credit531.startup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where the log goes: to a file of the data folder that is rotated, and nothing to the console. */
final class Logs {

    private Logs() {}

    /** Nothing is logged until it is known where to. */
    static void silence() {
        LoggingSystem.get(Logs.class.getClassLoader()).beforeInitialize();
    }

    /** Logs to a file from now on. */
    static void open(Path file) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("logs", Map.copyOf(properties(file))));
        var system = LoggingSystem.get(Logs.class.getClassLoader());
        var logFile = LogFile.get(environment);
        system.getSystemProperties(environment).apply(logFile);
        system.initialize(new LoggingInitializationContext(environment), null, logFile);
    }

    /** The same for Spring's own start, as arguments. */
    static List<String> arguments(Path file) {
        var arguments = new ArrayList<String>();
        properties(file).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }

    private static Map<String, String> properties(Path file) {
        return Map.of(
                "logging.file.name", file.toString(),
                "logging.threshold.console", "off",
                "logging.logback.rollingpolicy.max-file-size", "20MB",
                "logging.logback.rollingpolicy.max-history", "30",
                "logging.logback.rollingpolicy.total-size-cap", "500MB",
                "logging.register-shutdown-hook", "false");
    }
}
