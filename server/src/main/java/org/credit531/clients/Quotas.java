package org.credit531.clients;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How many requests somebody has left in this minute: a client by its registration, everybody else by address. Counted in
 * the memory of this instance: with several, each lets the quota through.
 */
@Component
class Quotas {

    static final Duration PERIOD = Duration.ofMinutes(1);

    /** Tokens that do not count, from one address; beyond these there is no word of each in the ledger. */
    private static final int REFUSALS = 120;

    /** The same from an address behind which are many, none of whom is to be locked out by another's mistake. */
    private static final int SHARED_REFUSALS = 6_000;

    /** Who was not heard of for the longest is forgotten first, and begins with a full quota again. */
    private static final int MOST_COUNTED = 50_000;

    private final QuotaSettings settings;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_COUNTED;
        }
    });

    Quotas(QuotaSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockTime(clock);
    }

    /** Takes a request of a client. */
    Left takeOfClient(ApiClient client) {
        var quota = Objects.requireNonNullElse(client.quota(), settings.ofClient());
        return take("client " + client.getName() + " " + quota, quota);
    }

    /** Takes a request without a token. */
    Left takeOfAddress(String remote) {
        return take("address " + remote, settings.ofAddress(remote));
    }

    /** Takes a request whose token did not count. */
    boolean takeRefusal(String remote) {
        return take("refusals " + remote, settings.isShared(remote) ? SHARED_REFUSALS : REFUSALS)
                .isTaken();
    }

    private Left take(String whose, int quota) {
        return takeOfStock(whose, quota, quota);
    }

    /** Takes one of a stock of so many, to which so many come back in a minute. */
    Left takeOfStock(String whose, int stock, int aMinute) {
        var bucket = buckets.computeIfAbsent(whose, _ -> bucket(stock, aMinute));
        return Left.of(stock, bucket.tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(int stock, int aMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(stock).refillGreedy(aMinute, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    /**
     * What is left after a request.
     *
     * @param isTaken whether the request is within the quota
     * @param quota how many a minute there are
     * @param remaining how many are left
     * @param resetSeconds after how many seconds the quota is whole again
     * @param waitSeconds after how many seconds there is room for a request
     */
    record Left(boolean isTaken, int quota, long remaining, long resetSeconds, long waitSeconds) {

        static Left of(int quota, ConsumptionProbe probe) {
            return new Left(
                    probe.isConsumed(),
                    quota,
                    probe.getRemainingTokens(),
                    seconds(probe.getNanosToWaitForReset()),
                    seconds(probe.getNanosToWaitForRefill()));
        }

        private static long seconds(long nanos) {
            return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
        }
    }

    /** The platform's clock, as the library asks for it. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
