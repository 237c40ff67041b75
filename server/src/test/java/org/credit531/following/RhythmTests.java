package org.credit531.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RhythmTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void tellsAtMostOnceADayOrAWeek() {
        assertThat(Rhythm.DAILY.isDue(MONDAY, MONDAY)).isFalse();
        assertThat(Rhythm.DAILY.isDue(MONDAY, MONDAY.plusDays(1))).isTrue();
        assertThat(Rhythm.WEEKLY.isDue(MONDAY, MONDAY.plusDays(6))).isFalse();
        assertThat(Rhythm.WEEKLY.isDue(MONDAY, MONDAY.plusDays(7))).isTrue();
        assertThat(Rhythm.NEVER.isDue(MONDAY, MONDAY.plusYears(1))).isFalse();
    }
}
