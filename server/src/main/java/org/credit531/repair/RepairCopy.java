package org.credit531.repair;

import java.util.List;
import java.util.UUID;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.credit531.removal.RemovedRecord;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.springframework.stereotype.Component;

/**
 * What repair keeps of a record that was removed: that its notice is to be served goes, and an application about it that is still
 * open ends, since nothing is left to repair. The file of an application names the record by its key and says nothing of it.
 */
@Component
class RepairCopy implements RemovalParticipant {

    private final JdbcRepairs repairs;
    private final JdbcDecisions decisions;
    private final Cases cases;
    private final TellingRepairs telling;

    RepairCopy(JdbcRepairs repairs, JdbcDecisions decisions, Cases cases, TellingRepairs telling) {
        this.repairs = repairs;
        this.decisions = decisions;
        this.cases = cases;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "repair";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        List<Repair> open = removal.records().stream()
                .flatMap(record -> repairs.open(record.item(), record.recordKey()).stream())
                .distinct()
                .toList();
        open.forEach(this::end);
        List<UUID> records =
                removal.records().stream().map(RemovedRecord::recordKey).toList();
        int noted = decisions.remove(removal.items(), records);
        return noted > 0 || !open.isEmpty() ? new Confirmation.Done() : new Confirmation.Nothing();
    }

    private void end(Repair repair) {
        cases.move(repair.id(), Deed.byThePlatform("end"));
        repairs.shut(repair.id());
        telling.ended(repair);
    }
}
