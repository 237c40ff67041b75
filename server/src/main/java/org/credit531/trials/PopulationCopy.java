package org.credit531.trials;

import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.springframework.stereotype.Component;

/**
 * Populations and results in memory: what is older than a removal is let go of, and read again without what was removed when
 * somebody asks.
 */
@Component
class PopulationCopy implements RemovalParticipant {

    private final Populations populations;
    private final KeptResults results;

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
        return held || resulted ? new Confirmation.Done() : new Confirmation.Nothing();
    }
}
