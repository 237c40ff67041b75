package org.credit531.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Orders work in the background. An order stands in the queue in the database, and commits with what makes it necessary; the queue is
 * looked into as soon as that has committed, and not before, when nobody could find it.
 */
@Component
public class PlacingOrders {

    private static final Logger LOG = LoggerFactory.getLogger(PlacingOrders.class);

    private final ObjectProvider<Scheduler> scheduler;

    /** Tasks in the queue place orders themselves: the scheduler is asked for when it is needed. */
    PlacingOrders(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Places an order that is due at once, whatever any clock says; one of this name that is there already stays. */
    public void place(TaskDescriptor<Void> task, String name) {
        place(task, name, Instant.EPOCH);
    }

    /** The same behind those of its task that were placed before it. */
    public void placeInTurn(TaskDescriptor<Void> task, String name) {
        place(task, name, Instant.now());
    }

    private void place(TaskDescriptor<Void> task, String name, Instant due) {
        scheduler.getObject().scheduleIfNotExists(task.instance(name).scheduledTo(due));
        afterCommit(() -> scheduler.getObject().triggerCheckForDueExecutions());
    }

    /**
     * Has a recurring task done at once, once the transaction under way has committed; one that is just being done is done again in
     * its turn.
     */
    public void soon(String recurring) {
        afterCommit(() -> reschedule(recurring));
    }

    private void reschedule(String recurring) {
        try {
            scheduler.getObject().reschedule(TaskInstanceId.of(recurring, RecurringTask.INSTANCE), Instant.EPOCH);
            scheduler.getObject().triggerCheckForDueExecutions();
        } catch (TaskInstanceException running) {
            LOG.debug("{} is being done or not yet planned", recurring, running);
        }
    }

    private static void afterCommit(Runnable act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            act.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }
}
