package org.credit531.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.RemovalParticipant;
import org.credit531.removal.RemovedRecord;
import org.springframework.stereotype.Component;

/**
 * The index of the public lists: of what was removed the address stays, which says that it has ended, and whether it was found wrong;
 * whom it was about goes.
 */
@Component
class PublicationCopy implements RemovalParticipant {

    private final JdbcNotes notes;
    private final JdbcWithdrawals withdrawals;
    private final Clock clock;

    PublicationCopy(JdbcNotes notes, JdbcWithdrawals withdrawals, Clock clock) {
        this.notes = notes;
        this.withdrawals = withdrawals;
        this.clock = clock;
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
        if (removal.ground() == RemovalGround.OBJECTION || removal.ground() == RemovalGround.WITHDRAWN) {
            withdrawals.withdrawWrong(items, keys, LocalDate.ofInstant(removal.removedAt(), clock.getZone()));
        }
        return notes.forget(items, keys) > 0 ? new Confirmation.Done() : new Confirmation.Nothing();
    }
}
