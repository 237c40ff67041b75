package org.credit531.publicity;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.database.PlacingOrders;
import org.credit531.record.BatchTaken;
import org.credit531.record.RecordReplaced;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the public lists up to date after each commit that brought licences or penalties. The commit only says so: an import of a
 * million waits for nothing here, and what it withdraws is gone from the pages at once all the same, since they read the records.
 */
@Component
class NotingPublications {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("note-publications");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int PIECE = 500;
    private static final int ORDER = 72;

    private final JdbcNotes notes;
    private final Records records;
    private final PublicationClasses classes;
    private final NotingWithdrawals withdrawals;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final PlacingOrders orders;
    private final Clock clock;

    NotingPublications(
            JdbcNotes notes,
            Records records,
            PublicationClasses classes,
            NotingWithdrawals withdrawals,
            Catalogue catalogue,
            TransactionTemplate transaction,
            PlacingOrders orders,
            Clock clock) {
        this.notes = notes;
        this.records = records;
        this.classes = classes;
        this.withdrawals = withdrawals;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.orders = orders;
        this.clock = clock;
    }

    /** Leaves the commit, and the order to look at it. */
    @EventListener
    void on(BatchTaken taken) {
        if (taken.changed() && Sheet.ofItem(taken.item()).isPresent()) {
            notes.leave(taken.knowledge(), taken.item());
            order(taken.item() + "/" + taken.knowledge());
        }
    }

    /** The address of an item leads to its successor from the same commit on. */
    @EventListener
    void on(RecordReplaced replaced) {
        if (Sheet.ofItem(replaced.item()).isPresent()) {
            notes.move(replaced.item(), replaced.recordKey(), replaced.successor(), LocalDate.now(clock));
        }
    }

    /** Of items whose period is over their address remains; what lost its order, as by a restore, is ordered again. */
    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        notes.forgetEnded(day.today());
        if (notes.isAnyLeft()) {
            order("day/" + day.today());
        }
    }

    private void order(String name) {
        orders.place(TASK, name + "/" + UUID.randomUUID());
    }

    /** Notes all that was left; when it returns nothing is, whoever else was at it. */
    void note() {
        transaction.executeWithoutResult(status -> {
            notes.lock();
            notes.open();
        });
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> piece()));
        }
    }

    private boolean piece() {
        notes.lock();
        var taken = notes.take(PIECE);
        taken.ifPresent(piece -> note(piece.item(), piece.keys()));
        return taken.isPresent();
    }

    private void note(String item, List<UUID> keys) {
        Map<UUID, Statement> present = records.byKey(item, keys, LocalDate.now(clock));
        List<UUID> gone = keys.stream().filter(key -> !present.containsKey(key)).toList();
        notes.hide(item, gone);
        withdrawals.note(item, gone);
        Map<UUID, JdbcNotes.Days> days = notes.days(item, present.keySet());
        List<Noted> noted = new ArrayList<>();
        present.forEach((key, record) -> {
            JdbcNotes.Days known = days.get(key);
            if (known != null) {
                noted.add(Noted.of(record, catalogue.require(item), classes.of(record), known));
            }
        });
        takeOver(item, noted.stream().filter(Noted::mayHaveBeenListed).toList());
        notes.note(item, noted);
    }

    /** A decision that comes under another key, as its case got another name, keeps its address if the former record has gone. */
    private void takeOver(String item, List<Noted> noted) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, UUID> formers = notes.before(item, noted);
        Set<UUID> present = records.byKey(item, formers.values(), today).keySet();
        formers.forEach((key, former) -> {
            if (!present.contains(former)) {
                notes.move(item, former, key, today);
            }
        });
    }

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<Void> notePublications(NotingPublications noting) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                    .execute((instance, context) -> noting.note());
        }
    }
}
