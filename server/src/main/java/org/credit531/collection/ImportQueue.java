package org.credit531.collection;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queue of batches to be read: in the database, so that a batch and the order to read it commit together. */
@Component
class ImportQueue {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("read-batch");

    private final ObjectProvider<Scheduler> scheduler;

    ImportQueue(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Adds a batch in the transaction under way, and looks into the queue as soon as it has committed. */
    void add(UUID batch) {
        scheduler
                .getObject()
                .scheduleIfNotExists(TASK.instance(batch.toString()).scheduledTo(Instant.now()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }
}
