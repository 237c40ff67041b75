package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a running batch still takes: said where it can be known, and never guessed. */
class TimeLeftTests {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-01-02T03:04:05+08:00");

    private static Batch.Progress reading(long rows, long bytes, long seconds, @Nullable Double pace) {
        OffsetDateTime at = START.plusSeconds(seconds);
        return new Batch.Progress("reading", rows, bytes, at, START, at, pace);
    }

    private static @Nullable Long storing(long rows, long secondsSince, @Nullable Double pace) {
        OffsetDateTime at = START.plusSeconds(10);
        return new Batch.Progress("storing", rows, 1_000, at, START, at.plusSeconds(secondsSince), pace)
                .secondsLeft(1_000);
    }

    @Test
    void goesByTheBytesWhileRowsAreRead() {
        assertThat(reading(100, 250, 5, null).secondsLeft(1_000)).isEqualTo(15);
        assertThat(reading(0, 0, 5, null).secondsLeft(1_000)).isNull();
        assertThat(reading(400, 1_000, 20, null).secondsLeft(1_000)).isZero();
    }

    @Test
    void addsTheStoringWhereEarlierFilesTellHowLongItTakes() {
        assertThat(reading(100, 250, 5, 0.1).secondsLeft(1_000)).isEqualTo(15 + 40);
    }

    @Test
    void goesByEarlierFilesWhileRowsAreStored() {
        assertThat(storing(400, 0, 0.1)).isEqualTo(40);
        assertThat(storing(400, 30, 0.1)).isEqualTo(10);
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(storing(400, 5, null)).as("no earlier file").isNull();
        assertThat(storing(400, 41, 0.1)).as("it takes longer than it ever did").isNull();
    }
}
