package org.credit531.removal;

import org.credit531.collection.KeptCopies;
import org.credit531.record.RemovedFacts;
import org.springframework.stereotype.Component;

/**
 * Files as units sent them: a sealed file cannot lose a row, so that it goes whole. What was removed on a decision may stand
 * in whatever the unit has sent of the item until then; what was over has stood in the records for years, and only the files
 * that brought it are looked for: all others end with their month's key.
 */
@Component
class UploadsCopy implements RemovalParticipant {

    private final RemovedFacts facts;
    private final KeptCopies copies;

    UploadsCopy(RemovedFacts facts, KeptCopies copies) {
        this.facts = facts;
        this.copies = copies;
    }

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        int gone = copies.forgetUploads(facts.batches(removal.knowledge()));
        if (removal.ground() != RemovalGround.EXPIRED) {
            gone += removal.records().stream()
                    .map(record -> new Sent(record.item(), record.unit()))
                    .distinct()
                    .mapToInt(sent -> copies.forgetUploads(sent.item(), sent.unit(), removal.removedAt()))
                    .sum();
        }
        return gone > 0 ? new Confirmation.Done() : new Confirmation.Nothing();
    }

    /** What a unit sent of an item. */
    private record Sent(String item, String unit) {}
}
