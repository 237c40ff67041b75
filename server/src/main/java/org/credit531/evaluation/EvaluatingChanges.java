package org.credit531.evaluation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.credit531.calendar.DayTurned;
import org.credit531.database.RowScope;
import org.credit531.record.RecordsChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Evaluates after the commit what it has changed, piece by piece: the work and the order to do it commit with the records,
 * and each piece's results commit with its deletion, so that a crash loses nothing and does nothing twice.
 */
@Component
class EvaluatingChanges {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("evaluate-changes");
    private static final RowScope SCOPE = RowScope.job("evaluate-changes");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final long BEFORE_THE_FIRST = -1;

    private final PendingEvaluations pending;
    private final EvaluatingSubjects evaluating;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Scheduler> scheduler;

    EvaluatingChanges(
            PendingEvaluations pending,
            EvaluatingSubjects evaluating,
            TransactionTemplate transaction,
            ObjectProvider<Scheduler> scheduler) {
        this.pending = pending;
        this.evaluating = evaluating;
        this.transaction = transaction;
        this.scheduler = scheduler;
    }

    /** Leaves the work in the transaction that makes it necessary. */
    @EventListener
    @Order(10)
    void on(RecordsChanged changed) {
        pending.leave(changed.knowledge());
        order(changed.knowledge());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }

    /** Orders again what has lost its order, as after a restore: backups do not hold the schedule. */
    @EventListener
    @Order(15)
    void on(DayTurned day) {
        pending.commits().forEach(this::order);
    }

    /** Due at once, whatever any clock says. */
    private void order(long knowledge) {
        scheduler
                .getObject()
                .scheduleIfNotExists(TASK.instance(Long.toString(knowledge)).scheduledTo(Instant.EPOCH));
    }

    /** Does what a commit has left, each piece in a transaction of its own. */
    void evaluate(long knowledge) {
        Optional<Long> last = Optional.of(BEFORE_THE_FIRST);
        while (last.isPresent()) {
            long after = last.get();
            last = transaction.execute(status -> evaluateNext(knowledge, after));
        }
    }

    private Optional<Long> evaluateNext(long knowledge, long after) {
        return pending.take(knowledge, after).map(piece -> {
            evaluating.reevaluate(piece.subjects());
            return piece.number();
        });
    }

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<Void> evaluateChanges(EvaluatingChanges changes) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                    .execute(
                            (instance, context) -> SCOPE.run(() -> changes.evaluate(Long.parseLong(instance.getId()))));
        }
    }
}
