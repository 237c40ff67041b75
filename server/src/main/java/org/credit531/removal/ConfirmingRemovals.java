package org.credit531.removal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.credit531.database.PlacingOrders;
import org.credit531.database.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks every copy after the commit, again and again until it confirms: one that fails keeps no other from being asked. */
@Component
class ConfirmingRemovals {

    private static final String TASK = "confirm-removals";
    private static final RowScope SCOPE = RowScope.job(TASK);
    private static final int AT_A_TIME = 500;
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmingRemovals.class);

    private final ObjectProvider<RemovalParticipant> participants;
    private final JdbcRemoval removals;
    private final TransactionTemplate transaction;
    private final PlacingOrders orders;

    ConfirmingRemovals(
            ObjectProvider<RemovalParticipant> participants,
            JdbcRemoval removals,
            TransactionTemplate transaction,
            PlacingOrders orders) {
        this.participants = participants;
        this.removals = removals;
        this.transaction = transaction;
        this.orders = orders;
    }

    /** Opens what is to be confirmed in the transaction under way, and has it asked for once that has committed. */
    void open(UUID removal) {
        removals.open(
                removal, participants.stream().map(RemovalParticipant::name).toList());
        orders.soon(TASK);
    }

    /** Asks whatever has not confirmed. */
    void ask() {
        List<RemovalParticipant> all = participants.orderedStream().toList();
        for (UUID id : removals.unconfirmed(AT_A_TIME)) {
            Removal removal = removals.find(id).orElseThrow();
            List<String> open = removals.open(id);
            all.stream()
                    .filter(participant -> open.contains(participant.name()))
                    .forEach(participant -> ask(participant, removal));
        }
    }

    private void ask(RemovalParticipant participant, Removal removal) {
        try {
            transaction.executeWithoutResult(
                    status -> removals.note(removal.id(), participant.name(), participant.confirm(removal)));
        } catch (RuntimeException failure) {
            LOG.error(
                    "{} could not confirm the removal {}: it is asked again",
                    participant.name(),
                    removal.id(),
                    failure);
            transaction.executeWithoutResult(
                    status -> removals.note(removal.id(), participant.name(), new Confirmation.Pending("failed")));
        }
    }

    /** The order in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> confirmRemovals(
                ConfirmingRemovals confirming, @Value("${credit531.removal.pause:30s}") Duration pause) {
            return Tasks.recurring(TASK, FixedDelay.of(pause))
                    .execute((instance, context) -> SCOPE.run(confirming::ask));
        }
    }
}
