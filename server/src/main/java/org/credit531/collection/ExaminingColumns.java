package org.credit531.collection;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the columns of a file with those of its unit's last taken file of the item, before any of its rows is read, and
 * notes the difference with the batch for both sides. A file that is no table has no columns to compare.
 */
@Component
class ExaminingColumns {

    /** So many first rows tell whether two columns hold the same. */
    private static final int ROWS_COMPARED = 200;

    private final JdbcBatches batches;
    private final JdbcSending sending;
    private final SavedChoices saved;
    private final LookingAtUploads looking;

    ExaminingColumns(JdbcBatches batches, JdbcSending sending, SavedChoices saved, LookingAtUploads looking) {
        this.batches = batches;
        this.sending = sending;
        this.saved = saved;
        this.looking = looking;
    }

    /** Examines a batch; false where it has to wait until somebody has seen what changed. */
    @Transactional
    public boolean passes(Batch batch) {
        if (batch.passage().channel().hasNoColumnsOfItsOwn()) {
            return true;
        }
        Drift drift = examine(batch, choices(batch));
        boolean seen = batch.passage().confirmedBy() != null;
        if (!drift.changed() || seen || !sending.holdsDrift(batch.office(), batch.item())) {
            return true;
        }
        sending.hold(batch.id(), Batch.Held.COLUMNS_CHANGED);
        return false;
    }

    /** What the columns of a batch mean beside what the catalogue knows: what was confirmed for it, or else what is saved. */
    Choices choices(Batch batch) {
        return batch.passage().confirmedBy() == null
                ? saved.of(batch.office(), batch.item())
                : batch.passage().choices();
    }

    /** Compares the columns as they are read under these choices, and notes the difference. */
    Drift examine(Batch batch, Choices choices) {
        var now = looking.profile(batch, choices, ROWS_COMPARED);
        Drift drift =
                sending.takenBefore(batch).map(before -> compare(before, now)).orElse(new Drift(null, List.of()));
        sending.examined(batch.id(), choices, now.columns(), drift);
        return drift;
    }

    private Drift compare(UUID before, ComparingColumns.Profile now) {
        Batch taken = batches.find(before).orElseThrow();
        List<ReadColumn> columns = sending.columns(before).orElse(List.of());
        var then = looking.profile(taken, taken.passage().choices(), ROWS_COMPARED);
        // An upload that is forgotten leaves its columns, which were noted when it was read.
        boolean same = then.columns().size() == columns.size();
        var profile =
                same ? new ComparingColumns.Profile(columns, then.values()) : ComparingColumns.Profile.of(columns);
        return new Drift(before, ComparingColumns.changes(profile, now));
    }
}
