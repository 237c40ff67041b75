package org.credit531.publicity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.credit531.record.Records;
import org.credit531.repair.WithdrawnDecisions;
import org.springframework.stereotype.Component;

/**
 * Notes of items that are not there any more whether they were taken back, by what their records say of themselves or because their
 * source states them no more: their addresses tell it, and the rates of their offices count it.
 */
@Component
class NotingWithdrawals {

    /** As of a day before every decision nothing is over yet: what is read so says why it is not there today. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    private final JdbcWithdrawals withdrawals;
    private final JdbcNotes notes;
    private final Records records;
    private final WithdrawnDecisions withdrawn;

    NotingWithdrawals(JdbcWithdrawals withdrawals, JdbcNotes notes, Records records, WithdrawnDecisions withdrawn) {
        this.withdrawals = withdrawals;
        this.notes = notes;
        this.records = records;
        this.withdrawn = withdrawn;
    }

    /** Looks at records of an item that are not there today. */
    void note(String item, List<UUID> gone) {
        if (gone.isEmpty()) {
            return;
        }
        Map<UUID, JdbcNotes.Days> days = notes.days(item, gone);
        Map<UUID, Withdrawal> taken = new HashMap<>();
        records.byKey(item, gone, BEFORE_ALL)
                .forEach((key, record) -> withdrawn
                        .of(record)
                        .ifPresent(
                                act -> taken.put(key, new Withdrawal(latest(days, key), act.actedOn(), act.ground()))));
        withdrawals.withdraw(item, taken);
        withdrawals.withdrawRetracted(item, gone);
    }

    private static LocalDate latest(Map<UUID, JdbcNotes.Days> days, UUID key) {
        return Objects.requireNonNull(days.get(key), "what is known became known on a day")
                .latest();
    }
}
