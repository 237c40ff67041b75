package org.credit531.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a long job is.
 *
 * @param done rows finished
 * @param total rows in all, null while unknown (the bar then shows movement without an end)
 * @param rowsPerSecond mean rate since the start
 * @param elapsed time since the start
 */
public record Progress(long done, @Nullable Long total, long rowsPerSecond, Duration elapsed) {

    /** The progress of a job by its rows and the time it has taken so far. */
    public static Progress of(long done, @Nullable Long total, Duration elapsed) {
        long millis = Math.max(1, elapsed.toMillis());
        return new Progress(done, total, done * 1000 / millis, elapsed);
    }

    /** Percent done, rounded down so that 100 means finished; null while the total is unknown. */
    public @Nullable Long percent() {
        if (total == null) {
            return null;
        }
        return total == 0 ? Long.valueOf(100) : Long.valueOf(Math.min(100, done * 100 / total));
    }

    /** Seconds until the end at the present rate, rounded up; null while it cannot be said. */
    public @Nullable Long secondsLeft() {
        if (total == null || rowsPerSecond == 0) {
            return null;
        }
        return Math.ceilDiv(Math.max(0, total - done), rowsPerSecond);
    }
}
