package org.credit531.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.credit531.testing.SettableClock;
import org.junit.jupiter.api.Test;

/** A flood of refusals neither fills the ledger nor the memory, and how much was left out is said. */
class FloodGateTests {

    private final SettableClock clock = SettableClock.at("2026-11-23");
    private final FloodGate gate = new FloodGate(clock);

    @Test
    void admitsSoManyOfEachSourceAndCountsTheOthers() {
        assertThat(admitted(AuditEvent.SIGN_IN_REFUSED, "192.0.2.0/24", 50)).isEqualTo(FloodGate.EACH_SOURCE);
        assertThat(admitted(AuditEvent.SIGN_IN_REFUSED, "198.51.100.0/24", 5)).isEqualTo(5);
        assertThat(gate.leftOut(clock.instant())).as("while the minute lasts").isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(gate.leftOut(clock.instant())).isEqualTo(Map.of(AuditEvent.SIGN_IN_REFUSED, 30));
        assertThat(gate.leftOut(clock.instant())).as("once").isEmpty();
        assertThat(admitted(AuditEvent.SIGN_IN_REFUSED, "192.0.2.0/24", 1)).isEqualTo(1);
    }

    @Test
    void admitsNoMoreThanABoundedNumberOfSources() {
        var admitted = IntStream.range(0, 100_000)
                .filter(number -> gate.admits(AuditEvent.SIGN_IN_REFUSED, "source " + number))
                .count();
        assertThat(admitted).isEqualTo(FloodGate.ALTOGETHER);
        clock.advance(Duration.ofMinutes(1));
        assertThat(gate.leftOut(clock.instant()))
                .isEqualTo(Map.of(AuditEvent.SIGN_IN_REFUSED, 100_000 - FloodGate.ALTOGETHER));
    }

    private long admitted(AuditEvent event, String source, int times) {
        return IntStream.range(0, times)
                .filter(time -> gate.admits(event, source))
                .count();
    }
}
