package org.credit531.collection;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;
import org.credit531.database.PlacingOrders;
import org.springframework.stereotype.Component;

/** The queue of batches to be read: in the database, so that a batch and the order to read it commit together. */
@Component
class ImportQueue {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("read-batch");

    private final PlacingOrders orders;

    ImportQueue(PlacingOrders orders) {
        this.orders = orders;
    }

    /** Adds a batch in the transaction under way, and looks into the queue as soon as it has committed. */
    void add(UUID batch) {
        orders.placeInTurn(TASK, batch.toString());
    }
}
