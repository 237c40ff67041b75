package org.credit531.web;

import org.jspecify.annotations.Nullable;

/**
 * How far a long job is.
 *
 * @param percent how much is done, 100 only at the end; null while the end is unknown: the bar then shows movement only
 * @param rows rows finished
 * @param rowsPerSecond mean rate since the start
 * @param secondsLeft seconds until the end at that rate; null while it cannot be said
 */
public record Progress(
        @Nullable Long percent,
        long rows,
        long rowsPerSecond,
        @Nullable Long secondsLeft) {

    private static final long SECONDS_AS_SUCH = 120;
    private static final long MINUTE = 60;

    /** Whole minutes left, rounded up, where that is said rather than seconds; null for short times and unknown ones. */
    public @Nullable Long minutesLeft() {
        return secondsLeft == null || secondsLeft < SECONDS_AS_SUCH
                ? null
                : Long.valueOf(Math.ceilDiv(secondsLeft, MINUTE));
    }

    /** The progress of reading a file, by its bytes. */
    public static Progress ofBytes(long done, long total, long rows, long rowsPerSecond, long secondsLeft) {
        Long percent = total <= 0 ? null : Long.valueOf(Math.clamp(done * 100 / total, 0, 100));
        return new Progress(percent, rows, rowsPerSecond, secondsLeft);
    }
}
