package org.credit531.removal;

import java.util.List;
import org.credit531.documents.Documents;
import org.credit531.documents.ToldRecord;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.springframework.stereotype.Component;

/**
 * Letters and reports issued before: they are in other hands, so that whoever verifies one is told that it does not hold any
 * more. Why the record went is not told there: that it was repaired is nobody's but its subject's.
 */
@Component
class DocumentsCopy implements RemovalParticipant {

    private final Documents documents;

    DocumentsCopy(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        List<ToldRecord> removed = removal.records().stream()
                .map(record -> new ToldRecord(record.item(), record.recordKey()))
                .toList();
        return documents.supersede(removed, reason()) > 0 ? new Confirmation.Done() : new Confirmation.Nothing();
    }

    /** A document is verified by readers of either language. */
    private static String reason() {
        return Label.of(locale -> Texts.of("removal", "removal.superseded", locale))
                .both();
    }
}
