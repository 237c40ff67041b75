package org.credit531.repair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.credit531.removal.RemovedRecord;
import org.springframework.stereotype.Component;

/**
 * What repair keeps of a record that was removed: its notice goes with its letters, and an application about it that is still open
 * ends, since nothing is left to repair. The file of an application names the record by its key and says nothing of it.
 */
@Component
class RepairCopy implements RemovalParticipant {

    private final JdbcRepairs repairs;
    private final TellingDecisions decisions;
    private final EndingRepairs ending;
    private final RepairTerms terms;
    private final Clock clock;

    RepairCopy(JdbcRepairs repairs, TellingDecisions decisions, EndingRepairs ending, RepairTerms terms, Clock clock) {
        this.repairs = repairs;
        this.decisions = decisions;
        this.ending = ending;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "repair";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        List<String> items = removal.records().stream().map(RemovedRecord::item).toList();
        List<UUID> records =
                removal.records().stream().map(RemovedRecord::recordKey).toList();
        List<Repair> open = repairs.open(items, records);
        ending.end(open);
        int noted =
                decisions.forget(items, records, terms.on(LocalDate.now(clock)).article());
        return noted > 0 || !open.isEmpty() ? new Confirmation.Done() : new Confirmation.Nothing();
    }
}
