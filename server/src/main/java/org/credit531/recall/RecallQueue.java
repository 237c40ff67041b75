package org.credit531.recall;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.evaluation.ResultsRefreshed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Orders the work of recalls in the background: when one was signed, when what it has left to be evaluated is evaluated, and again at
 * each start and turn of the day, in case an order was lost, as after a restore.
 */
@Component
class RecallQueue {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("carry-out-recall");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int ORDER = 74;

    private final JdbcRecalls recalls;
    private final ForgettingRecalls forgetting;
    private final ObjectProvider<Scheduler> scheduler;

    RecallQueue(JdbcRecalls recalls, ForgettingRecalls forgetting, ObjectProvider<Scheduler> scheduler) {
        this.recalls = recalls;
        this.forgetting = forgetting;
        this.scheduler = scheduler;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        forgetting.forget(day.today());
        recalls.underWay().forEach(this::order);
    }

    @EventListener
    void on(ResultsRefreshed refreshed) {
        recalls.underWay().forEach(this::order);
    }

    /** Each order has a name of its own: one that is just being carried out may have looked before. */
    void order(UUID id) {
        scheduler
                .getObject()
                .scheduleIfNotExists(TASK.instance(id + "/" + UUID.randomUUID()).scheduledTo(Instant.EPOCH));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            scheduler.getObject().triggerCheckForDueExecutions();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<Void> carryOutRecall(CarryingOutRecalls carrying) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                    .execute((instance, context) ->
                            carrying.carryOut(UUID.fromString(instance.getId().split("/", 2)[0])));
        }
    }
}
