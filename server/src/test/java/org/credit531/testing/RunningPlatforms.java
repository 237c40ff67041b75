package org.credit531.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.springframework.context.ConfigurableApplicationContext;

/** The platforms that this JVM runs; they are closed before the database server that all of them use. */
final class RunningPlatforms {

    private static final Queue<ConfigurableApplicationContext> ALL = new ConcurrentLinkedQueue<>();

    private RunningPlatforms() {}

    static void add(ConfigurableApplicationContext platform) {
        ALL.add(platform);
    }

    /** Returns when all are closed: at the same time, since each waits a moment for its threads. */
    static void close() {
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            ALL.forEach(platform -> closing.execute(platform::close));
        }
    }
}
