package org.credit531.recall;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.database.PlacingOrders;
import org.credit531.evaluation.ResultsRefreshed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

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
    private final PlacingOrders orders;

    RecallQueue(JdbcRecalls recalls, ForgettingRecalls forgetting, PlacingOrders orders) {
        this.recalls = recalls;
        this.forgetting = forgetting;
        this.orders = orders;
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
        orders.place(TASK, id + "/" + UUID.randomUUID());
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
