package org.credit531.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often a network asks for letters and tries codes in an hour. Counted in the memory of this instance and before anything
 * is looked up, so that the count says nothing of who is known here.
 */
@Component
class LetterGate {

    /** More networks in an hour than this are no organisations any more: whoever comes then waits. */
    private static final int MOST_NETWORKS = 20_000;

    private final Clock clock;
    private final Map<String, Integer> counted = new HashMap<>();
    private Instant hour = Instant.EPOCH;

    LetterGate(Clock clock) {
        this.clock = clock;
    }

    /** Counts one; false if there were as many already. */
    synchronized boolean takes(String what, String network, int most) {
        var present = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!present.equals(hour)) {
            hour = present;
            counted.clear();
        }
        var key = what + " " + network;
        var before = counted.getOrDefault(key, 0);
        if (before >= most || before == 0 && counted.size() >= MOST_NETWORKS) {
            return false;
        }
        counted.put(key, before + 1);
        return true;
    }
}
