package org.credit531.removal;

import org.credit531.record.RemovedFacts;
import org.springframework.stereotype.Component;

/** The records themselves, which pages, interface and exports read: taken out in the commit of the removal. */
@Component
class RecordsCopy implements RemovalParticipant {

    private final RemovedFacts facts;

    RecordsCopy(RemovedFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        return facts.isAnyThere(removal.knowledge())
                ? new Confirmation.Pending("still-there")
                : new Confirmation.Done();
    }
}
