package org.credit531.publicity;

import java.util.List;
import java.util.UUID;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.credit531.removal.RemovedRecord;
import org.springframework.stereotype.Component;

/** The index of the public lists: of what was removed the address stays, which says that it has ended, and whom it was about goes. */
@Component
class PublicationCopy implements RemovalParticipant {

    private final JdbcNotes notes;

    PublicationCopy(JdbcNotes notes) {
        this.notes = notes;
    }

    @Override
    public String name() {
        return "publicity";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        List<String> items = removal.records().stream().map(RemovedRecord::item).toList();
        List<UUID> keys =
                removal.records().stream().map(RemovedRecord::recordKey).toList();
        return notes.forget(items, keys) > 0 ? new Confirmation.Done() : new Confirmation.Nothing();
    }
}
