package org.credit531.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The platforms that this JVM runs; they are closed before the database server that all of them use. */
final class RunningPlatforms {

    private static final Queue<ConfigurableApplicationContext> ALL = new ConcurrentLinkedQueue<>();

    private RunningPlatforms() {}

    /** Until it is closed: Spring keeps a few for later classes and closes the others. */
    static void add(ConfigurableApplicationContext platform) {
        ALL.add(platform);
        platform.addApplicationListener(event -> forget(event, platform));
    }

    private static void forget(ApplicationEvent event, ConfigurableApplicationContext platform) {
        if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == platform) {
            ALL.remove(platform);
        }
    }

    /** Returns when all are closed: at the same time, since each waits a moment for its threads. */
    static void close() {
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            ALL.forEach(platform -> closing.execute(platform::close));
        }
    }
}
