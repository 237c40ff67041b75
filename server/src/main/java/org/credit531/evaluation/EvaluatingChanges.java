package org.credit531.evaluation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.database.RowScope;
import org.credit531.edition.EditionEntered;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.record.Knowledge;
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
 * Evaluates after the commit what it has changed, piece by piece: the work and the order to do it commit with the records, the
 * model or the turn of the day, and each piece's results commit with its deletion, so that a crash loses nothing and does nothing
 * twice.
 */
@Component
class EvaluatingChanges implements PeerComparison {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("evaluate-changes");
    private static final RowScope SCOPE = RowScope.job("evaluate-changes");
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PendingEvaluations pending;
    private final EvaluatingSubjects evaluating;
    private final CountingPeers peers;
    private final ModelsInForce models;
    private final Knowledge knowledge;
    private final Editions editions;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Scheduler> scheduler;
    private volatile String seen = "";

    EvaluatingChanges(
            PendingEvaluations pending,
            EvaluatingSubjects evaluating,
            CountingPeers peers,
            ModelsInForce models,
            Knowledge knowledge,
            Editions editions,
            Clock clock,
            TransactionTemplate transaction,
            ObjectProvider<Scheduler> scheduler) {
        this.pending = pending;
        this.evaluating = evaluating;
        this.peers = peers;
        this.models = models;
        this.knowledge = knowledge;
        this.editions = editions;
        this.clock = clock;
        this.transaction = transaction;
        this.scheduler = scheduler;
    }

    /** Leaves the work in the transaction that makes it necessary. */
    @EventListener
    @Order(10)
    void on(RecordsChanged changed) {
        order(changed.knowledge(), pending.leave(changed.knowledge()));
    }

    /** Whom a version that has come into force concerns, or the end of a model, is evaluated in the background. */
    @EventListener
    @Order(10)
    void on(EditionEntered entered) {
        if (entered.edition().shelf() == Shelf.MODEL) {
            long number = entered.knowledge();
            order(number, pending.leaveOutdated(number, models.on(LocalDate.now(clock), number)));
        }
    }

    /**
     * Leaves those whose result time alone can have changed. Only where other models or another state of the law are in force
     * than at the last look, as after each start, every result is looked at. Orders again what has lost its order, as after a
     * restore: backups do not hold the schedule.
     */
    @EventListener
    @Order(20)
    void on(DayTurned day) {
        long number = knowledge.latest();
        List<ModelsInForce.InForce> inForce = models.on(day.today(), number);
        String basis = ModelsInForce.basis(inForce);
        if (!basis.equals(seen)) {
            pending.leaveOutdated(number, inForce);
            afterCommit(() -> seen = basis);
        }
        pending.leaveDue(number, day.today());
        List<PendingEvaluations.Left> left = pending.left();
        left.forEach(one -> order(one.knowledge(), one.first()));
        if (left.isEmpty() && peers.isDue(day.today())) {
            order(number, 0); // finds nothing to evaluate, and has the peers counted
        }
    }

    @Override
    public void startOver() {
        transaction.executeWithoutResult(status -> {
            peers.forget();
            order(knowledge.latest(), 0);
        });
    }

    /**
     * Due at once, whatever any clock says, and looked for when the transaction under way has committed. Each order has a name of
     * its own: one that is just being carried out may have looked at these pieces before they were there.
     */
    private void order(long number, long first) {
        String name = number + "/" + first + "/" + UUID.randomUUID();
        scheduler.getObject().scheduleIfNotExists(TASK.instance(name).scheduledTo(Instant.EPOCH));
        afterCommit(() -> scheduler.getObject().triggerCheckForDueExecutions());
    }

    private static void afterCommit(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }

    /** Does what was left under a number, each piece in a transaction of its own; whoever does the last of all has the peers counted. */
    void evaluate(String order) {
        editions.lookAgain();
        String[] parts = order.split("/", -1); // of an earlier release the number alone
        long number = Long.parseLong(parts[0]);
        Optional<Long> last = Optional.of(parts.length == 1 ? -1 : Long.parseLong(parts[1]) - 1);
        while (last.isPresent()) {
            long after = last.get();
            last = transaction.execute(status -> evaluateNext(number, after));
        }
        peers.countIfDue();
    }

    private Optional<Long> evaluateNext(long number, long after) {
        return pending.take(number, after).map(piece -> {
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
                    .execute((instance, context) -> SCOPE.run(() -> changes.evaluate(instance.getId())));
        }
    }
}
