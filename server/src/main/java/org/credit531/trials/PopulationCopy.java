package org.credit531.trials;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.springframework.stereotype.Component;

/**
 * Populations and results in memory: what was read before a removal is let go of, and read again without what was removed when
 * somebody asks. A trial that was under way is waited for. This is the memory of the instance that is asked; every other one lets
 * go by itself, see {@link ForgettingRemoved}.
 */
@Component
class PopulationCopy implements RemovalParticipant {

    private final Populations populations;
    private final KeptResults results;

    /** Removals of which something was here while a trial was waited for. */
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    PopulationCopy(Populations populations, KeptResults results) {
        this.populations = populations;
        this.results = results;
    }

    @Override
    public String name() {
        return "trials";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        boolean held = populations.forgetBefore(removal.knowledge());
        boolean resulted = results.forgetBefore(removal.knowledge());
        if (results.isAnyUnderWaySinceBefore(removal.knowledge())) {
            waiting.add(removal.id());
            return new Confirmation.Pending("not-refreshed");
        }
        boolean waited = waiting.remove(removal.id());
        return held || resulted || waited ? new Confirmation.Done() : new Confirmation.Nothing();
    }
}
