package org.credit531.objection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps those who challenge what is said about others from burying the units: in an hour so many
 * from one network, and so many altogether. What is remembered is bounded by that.
 */
@Component
class ChallengeGate {

    static final int EACH_NETWORK = 10;
    static final int ALTOGETHER = 300;

    private final Clock clock;
    private final Map<String, Integer> byNetwork = new HashMap<>();
    private Instant hour = Instant.EPOCH;
    private int taken;

    ChallengeGate(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts one.
     *
     * @throws RequestProblem 429 {@code challenges-too-many}
     */
    synchronized void require(String network) {
        var present = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!present.equals(hour)) {
            hour = present;
            taken = 0;
            byNetwork.clear();
        }
        if (taken >= ALTOGETHER || byNetwork.getOrDefault(network, 0) >= EACH_NETWORK) {
            throw new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, "challenges-too-many", EACH_NETWORK);
        }
        taken++;
        byNetwork.merge(network, 1, Integer::sum);
    }
}
