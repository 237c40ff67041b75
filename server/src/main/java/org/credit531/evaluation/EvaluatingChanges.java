package org.credit531.evaluation;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.database.PlacingOrders;
import org.credit531.database.RowScope;
import org.credit531.edition.EditionEntered;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.record.Knowledge;
import org.credit531.record.RecordsChanged;
import org.credit531.reporting.OverdueSourcesChanged;
import org.credit531.scoring.Family;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
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
    private static final int ORDERS = 2;

    private final PendingEvaluations pending;
    private final JdbcResults results;
    private final StoredResults stored;
    private final CountingPeers peers;
    private final ModelsInForce models;
    private final Knowledge knowledge;
    private final Editions editions;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final PlacingOrders orders;

    EvaluatingChanges(
            PendingEvaluations pending,
            JdbcResults results,
            StoredResults stored,
            CountingPeers peers,
            ModelsInForce models,
            Knowledge knowledge,
            Editions editions,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            PlacingOrders orders) {
        this.pending = pending;
        this.results = results;
        this.stored = stored;
        this.peers = peers;
        this.models = models;
        this.knowledge = knowledge;
        this.editions = editions;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
        this.orders = orders;
    }

    /** Leaves the work in the transaction that makes it necessary. */
    @EventListener
    @Order(10)
    void on(RecordsChanged changed) {
        order(changed.knowledge(), pending.leave(changed.knowledge()));
    }

    /** Whom a version that has come into force concerns, the end of a model or a recall, is evaluated in the background. */
    @EventListener
    @Order(10)
    void on(EditionEntered entered) {
        Shelf shelf = entered.edition().shelf();
        if (shelf == Shelf.MODEL || shelf == Shelf.RECALL) {
            long number = entered.knowledge();
            results.forgetBasis();
            LocalDate today = LocalDate.now(clock);
            order(number, pending.leaveOutdated(number, models.on(today, number), models.off(today, number)));
        }
    }

    /** Whose points rested on the silence of a source that has spoken is evaluated at once, and not at the next turn of the day. */
    @EventListener
    @Order(10)
    void on(OverdueSourcesChanged changed) {
        List<ModelInForce> inForce = models.on(changed.today(), changed.knowledge());
        if (inForce.stream().anyMatch(model -> model.minds(changed.item()))) {
            results.forgetBasis();
            Set<Family> off = models.off(changed.today(), changed.knowledge());
            order(changed.knowledge(), pending.leaveSpoken(changed.knowledge(), inForce, off));
        }
    }

    /**
     * Leaves those whose result time alone can have changed. Orders again what has lost its order, as after a restore: backups do
     * not hold the schedule.
     */
    @EventListener
    @Order(20)
    void on(DayTurned day) {
        long number = knowledge.latest();
        compare(number, day.today());
        pending.leaveDue(number, day.today(), models.off(day.today(), number));
        List<PendingEvaluations.Left> left = pending.left();
        left.forEach(one -> order(one.knowledge(), one.pieces()));
        if (left.isEmpty() && peers.isDue(day.today())) {
            order(number, PendingEvaluations.Pieces.NONE); // finds nothing to evaluate, and has the peers counted
        }
    }

    /** Everybody whom a family evaluates that is on again: until its results are computed anew, nothing stored is shown. */
    void evaluateAgain(Family family, long number) {
        results.forgetBasis();
        peers.forget();
        order(number, pending.leaveFamily(number, models.on(LocalDate.now(clock), number), family));
    }

    @Override
    public void startOver() {
        transaction.executeWithoutResult(status -> {
            peers.forget();
            order(knowledge.latest(), PendingEvaluations.Pieces.NONE);
        });
    }

    /**
     * Looks at every result, but only where other models, another state of the law or other overdue sources are in force than
     * at the last look; that is kept, so that a start alone evaluates nobody, until a commit leaves work of this kind itself.
     * While other work is under way, those without a result are left to it: then it is looked once more at the next turn.
     */
    private void compare(long number, LocalDate today) {
        List<ModelInForce> inForce = models.on(today, number);
        String basis = ModelsInForce.basis(inForce);
        if (results.basis().filter(basis::equals).isPresent()) {
            return;
        }
        boolean alone = !pending.anyBesideModels();
        pending.leaveOutdated(number, inForce, models.off(today, number));
        if (alone) {
            results.keepBasis(basis);
        }
    }

    /**
     * Each order has a name of its own: one that is just being carried out may have looked at these pieces before they were there.
     * Where there are more pieces than one, a second order takes its share of them: one alone waits for the database half of its
     * time.
     */
    private void order(long number, PendingEvaluations.Pieces pieces) {
        for (int order = 0; order < Math.clamp(pieces.count(), 1, ORDERS); order++) {
            String name = number + "/" + pieces.first() + "/" + UUID.randomUUID();
            orders.place(TASK, name);
        }
    }

    /** Does what was left under a number, each piece in a transaction of its own; whoever does the last of all has the peers counted, and tells others. */
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
        if (!pending.any()) {
            events.publishEvent(new ResultsRefreshed());
        }
    }

    private Optional<Long> evaluateNext(long number, long after) {
        return pending.take(number, after).map(piece -> {
            pending.hurry();
            stored.reevaluate(piece.subjects());
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
