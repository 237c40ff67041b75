package org.credit531.removal;

import org.credit531.collection.KeptCopies;
import org.credit531.record.RemovedFacts;
import org.springframework.stereotype.Component;

/**
 * Rows that were not taken and tell a removed fact: they lose what they say and stay as a number with a reason. Of what was
 * over none is taken any more whoever corrects it, and the rows end with their month's key.
 */
@Component
class QuarantineCopy implements RemovalParticipant {

    private final RemovedFacts facts;
    private final KeptCopies copies;

    QuarantineCopy(RemovedFacts facts, KeptCopies copies) {
        this.facts = facts;
        this.copies = copies;
    }

    @Override
    public String name() {
        return "quarantine";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        if (removal.ground() == RemovalGround.EXPIRED) {
            return new Confirmation.Nothing();
        }
        RemovedFacts.Mentions mentions = facts.mentions(removal.knowledge());
        return copies.emptyRows(mentions.items(), mentions::isMentioned) > 0
                ? new Confirmation.Done()
                : new Confirmation.Nothing();
    }
}
