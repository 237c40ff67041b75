package org.credit531.recall;

import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.springframework.stereotype.Component;

/** Results before and after a recall: points may tell what a removed record said, and so those of its subject go with it. */
@Component
class RecallsCopy implements RemovalParticipant {

    private final JdbcRecallResults results;

    RecallsCopy(JdbcRecallResults results) {
        this.results = results;
    }

    @Override
    public String name() {
        return "recall";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        int forgotten = RecallRows.SCOPE.call(() -> results.forget(removal.subjects()));
        return forgotten > 0 ? new Confirmation.Done() : new Confirmation.Nothing();
    }
}
