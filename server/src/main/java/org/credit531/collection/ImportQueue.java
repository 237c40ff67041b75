package org.credit531.collection;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The queue of batches to be read: in the database, so that a batch and the order to read it commit together. */
@Component
class ImportQueue {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("read-batch");

    private final ObjectProvider<SchedulerClient> scheduler;

    ImportQueue(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    void add(UUID batch) {
        scheduler.getObject().scheduleIfNotExists(TASK.instance(batch.toString()).scheduledTo(Instant.now()));
    }
}
