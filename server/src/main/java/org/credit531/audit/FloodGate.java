package org.credit531.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps refusals, which cost whoever provokes them nothing, from filling the ledger. In a minute, so many of each kind and
 * source have an entry of their own; the others are counted, and the count has one. What is remembered is bounded too.
 */
@Component
class FloodGate {

    static final int EACH_SOURCE = 20;
    static final int ALTOGETHER = 600;

    private final Clock clock;
    private final Map<String, Integer> bySource = new HashMap<>();
    private final Map<AuditEvent, Integer> left = new EnumMap<>(AuditEvent.class);
    private Instant minute = Instant.EPOCH;
    private int written;

    FloodGate(Clock clock) {
        this.clock = clock;
    }

    /** Whether a refusal may have an entry of its own; if not, it is counted. */
    synchronized boolean admits(AuditEvent event, String source) {
        turn(clock.instant());
        var key = event.code() + " " + source;
        if (written >= ALTOGETHER || bySource.getOrDefault(key, 0) >= EACH_SOURCE) {
            left.merge(event, 1, Integer::sum);
            return false;
        }
        written++;
        bySource.merge(key, 1, Integer::sum);
        return true;
    }

    /** What was left out in minutes that are over, taken away by the asking. */
    synchronized Map<AuditEvent, Integer> leftOut(Instant now) {
        if (left.isEmpty() || now.truncatedTo(ChronoUnit.MINUTES).equals(minute)) {
            return Map.of();
        }
        var taken = Map.copyOf(left);
        left.clear();
        return taken;
    }

    private void turn(Instant now) {
        var present = now.truncatedTo(ChronoUnit.MINUTES);
        if (!present.equals(minute)) {
            minute = present;
            written = 0;
            bySource.clear();
        }
    }
}
