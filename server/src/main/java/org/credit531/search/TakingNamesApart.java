package org.credit531.search;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.database.PlacingOrders;
import org.credit531.record.RecordsChanged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the public names up to date in the transaction that changes records, natural persons apart. By their characters they are
 * found at its commit. By short name, sound and initials, and by names of before, too, where there are few of them; where an import brings many, these
 * follow in the background, piece by piece: a crash loses nothing and does nothing twice.
 */
@Component
class TakingNamesApart {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("take-names-apart");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int FEW = 200;

    /** One order for all that was left, so that a piece which cannot be done brings no further order with each day. */
    private static final String LEFT = "left";

    private final JdbcSearchNames names;
    private final JdbcFurtherNames further;
    private final Readings readings;
    private final TransactionTemplate transaction;
    private final PlacingOrders orders;

    TakingNamesApart(
            JdbcSearchNames names,
            JdbcFurtherNames further,
            Readings readings,
            TransactionTemplate transaction,
            PlacingOrders orders) {
        this.names = names;
        this.further = further;
        this.readings = readings;
        this.transaction = transaction;
        this.orders = orders;
    }

    @EventListener
    @Order(20)
    void on(RecordsChanged changed) {
        Optional<List<UUID>> few = names.changed(FEW);
        few.ifPresentOrElse(this::takeFew, () -> takeMany(changed.knowledge()));
    }

    private void takeFew(List<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        names.expectFew();
        names.addFresh();
        names.alter();
        fill(subjects);
    }

    private void takeMany(long knowledge) {
        names.expectMany();
        names.addFresh();
        names.alter();
        names.sortIn();
        names.leave(knowledge);
        orders.place(TASK, UUID.randomUUID().toString());
    }

    /** Orders again what has lost its order, as after a restore, and what an earlier version has left: backups hold no schedule. */
    @EventListener
    @Order(30)
    void on(DayTurned day) {
        if (names.isAnythingLeft()) {
            orders.place(TASK, LEFT);
        }
    }

    private void fill(List<UUID> subjects) {
        names.fill(subjects, name -> NameKeys.of(name, readings));
        further.fill(subjects, name -> NameKeys.all(name, readings));
    }

    /** Does all that was left, each piece in a transaction of its own. */
    void takeApart() {
        boolean isMore = true;
        while (isMore) {
            isMore = Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<List<UUID>> piece = names.take();
                piece.ifPresent(this::fill);
                return piece.isPresent();
            }));
        }
    }

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<Void> takeNamesApart(TakingNamesApart taking) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                    .execute((instance, context) -> taking.takeApart());
        }
    }
}
