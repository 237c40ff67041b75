package org.credit531.collection;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.database.PlacingOrders;
import org.credit531.database.RowScope;
import org.credit531.subject.CodesBecameKnown;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has open rows tried again when numbers become known by which their parties are found: the order is left in the transaction
 * that makes them known. Each is an order of its own, so that none is lost while another is being carried out.
 */
@Component
class RetryTask {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("retry-rows");

    private static final RowScope SCOPE = RowScope.job("retry-rows");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final PlacingOrders orders;
    private final JdbcAmendments amendments;

    RetryTask(PlacingOrders orders, JdbcAmendments amendments) {
        this.orders = orders;
        this.amendments = amendments;
    }

    @EventListener
    void on(CodesBecameKnown known) {
        leave();
    }

    /** An exception may begin to count on a later day; and whatever was missed is found at the latest here. */
    @EventListener
    @Order(40)
    void on(DayTurned day) {
        leave();
    }

    /** What became known while a batch was being read was ordered before its rows were there to be found. */
    void after(UUID batch) {
        if (SCOPE.call(() -> amendments.anyFits(batch))) {
            order();
        }
    }

    private void order() {
        orders.placeInTurn(TASK, UUID.randomUUID().toString());
    }

    private void leave() {
        // Whoever made a number known, the rows that wait for it are any unit's.
        if (SCOPE.call(amendments::anyWaiting)) {
            order();
        }
    }

    /** The task itself. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<Void> retryRows(RetryingRows retrying) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                    .execute((instance, context) -> SCOPE.run(retrying::run));
        }
    }
}
