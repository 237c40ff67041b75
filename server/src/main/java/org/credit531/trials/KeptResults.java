package org.credit531.trials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What came out of the latest trials of each organisation, in this instance's memory and nowhere else: it goes when others come,
 * when a record that it may rest on is removed, and when the platform stops.
 */
@Component
class KeptResults {

    private static final int MOST = 3;

    private final Map<UUID, Tried> kept = new LinkedHashMap<>();

    /** Keeps the results of a trial; those over another population go, since each holds its population. */
    synchronized void keep(UUID trial, Tried tried) {
        kept.remove(trial);
        kept.values().removeIf(other -> loading(other) != loading(tried));
        kept.put(trial, tried);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private static int loading(Tried tried) {
        return tried.over().population().loading();
    }

    synchronized Optional<Tried> of(UUID trial) {
        return Optional.ofNullable(kept.get(trial));
    }

    /** Lets go of the results of a trial. */
    synchronized void forget(UUID trial) {
        kept.remove(trial);
    }

    /** Lets go of all that is known at an earlier number than some; whether there was any. */
    synchronized boolean forgetBefore(long number) {
        return kept.values().removeIf(tried -> tried.over().population().knownAt() < number);
    }
}
