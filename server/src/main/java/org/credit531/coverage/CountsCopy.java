package org.credit531.coverage;

import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.springframework.stereotype.Component;

/** Published counts of records by item: counted again, they leave out what was removed. */
@Component
class CountsCopy implements RemovalParticipant {

    private final JdbcCounts counts;

    CountsCopy(JdbcCounts counts) {
        this.counts = counts;
    }

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        if (counts.haveRemoved(removal.items(), removal.knowledge())) {
            return new Confirmation.Done();
        }
        return new Confirmation.Pending("not-counted");
    }
}
