package org.credit531.client.command;

import java.time.Duration;
import org.credit531.client.Batch;

/** Tells how far a batch is, at most once a second, so that a log stays readable. */
final class Progress {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Terminal terminal;
    private long lastToldAt = System.nanoTime() - BETWEEN.toNanos();

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(Batch batch) {
        var progress = batch.progress();
        long now = System.nanoTime();
        if (batch.ended() || progress == null || now - lastToldAt < BETWEEN.toNanos()) {
            return;
        }
        lastToldAt = now;
        var left = progress.secondsLeft();
        var rate = Math.round(progress.rowsPerSecond());
        terminal.tell(
                left == null
                        ? terminal.message("import.progress", progress.rows(), rate)
                        : terminal.message("import.progress-left", progress.rows(), rate, Math.round(left)));
    }
}
