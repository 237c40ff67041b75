package org.credit531.trials;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * What came out of the latest trials of each organisation, in this instance's memory and nowhere else: it goes when others come,
 * when a record that it may rest on is removed, and when the platform stops. Knows which trials are under way, whose populations
 * are held by nobody else.
 */
@Component
class KeptResults {

    private static final int MOST = 3;

    private final Map<UUID, Tried> kept = new LinkedHashMap<>();

    /** The trials under way, each with the latest removal that had been asked for when it began. */
    private final Map<UUID, Long> underWay = new HashMap<>();

    /** The latest removal that was asked for while trials were under way, or since the last of them ended. */
    private long removed;

    /** A trial begins. */
    synchronized void begin(UUID trial) {
        if (underWay.isEmpty()) {
            removed = 0;
        }
        underWay.put(trial, removed);
    }

    /** A trial is over, and what it has not given to be kept is gone. */
    synchronized void end(UUID trial) {
        underWay.remove(trial);
    }

    /**
     * Keeps the results of a trial; those over another population go, since each holds its population. Those that may rest on what
     * was removed while they were calculated are not kept.
     */
    synchronized void keep(UUID trial, Tried tried) {
        kept.remove(trial);
        kept.values().removeIf(other -> loading(other) != loading(tried));
        if (removed > underWay.getOrDefault(trial, 0L) && number(tried) < removed) {
            return;
        }
        kept.put(trial, tried);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private static int loading(Tried tried) {
        return tried.over().population().loading();
    }

    /** The number at which the columns beneath were read. */
    private static long number(Tried tried) {
        return tried.over().population().readAt();
    }

    synchronized Optional<Tried> of(UUID trial) {
        return Optional.ofNullable(kept.get(trial));
    }

    /** The numbers at which what the results rest on was read. */
    synchronized LongStream readAt() {
        return LongStream.of(
                kept.values().stream().mapToLong(KeptResults::number).toArray());
    }

    /** Lets go of the results of a trial. */
    synchronized void forget(UUID trial) {
        kept.remove(trial);
    }

    /** Lets go of all, as before another population is loaded: each holds its own. */
    synchronized void forgetAll() {
        kept.clear();
    }

    /** Lets go of all that rests on what was read at an earlier number than some; whether there was any. */
    synchronized boolean forgetBefore(long number) {
        removed = Math.max(removed, number);
        return kept.values().removeIf(tried -> number(tried) < number);
    }

    /** Whether a trial is under way that began before a removal was asked for, so that it may hold what was removed. */
    synchronized boolean isAnyUnderWaySinceBefore(long number) {
        return underWay.values().stream().anyMatch(begun -> begun < number);
    }
}
