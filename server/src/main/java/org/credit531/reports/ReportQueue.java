package org.credit531.reports;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.credit531.database.PlacingOrders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Orders what is done to many reports at once: neither an import nor the turn of the day waits for it. */
@Component
class ReportQueue {

    private static final TaskDescriptor<Void> COMMITS = TaskDescriptor.of("supersede-reports");
    private static final TaskDescriptor<Void> DAY = TaskDescriptor.of("look-through-reports");
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PlacingOrders orders;

    ReportQueue(PlacingOrders orders) {
        this.orders = orders;
    }

    /** Has the commits looked at that were left, once the transaction under way has committed. */
    void orderCommits() {
        order(COMMITS);
    }

    /** Has all reports looked through, once the transaction under way has committed. */
    void orderDay() {
        order(DAY);
    }

    private void order(TaskDescriptor<Void> task) {
        orders.place(task, UUID.randomUUID().toString());
    }

    /** The orders in the queue. */
    @Configuration(proxyBeanMethods = false)
    static class Orders {

        @Bean
        OneTimeTask<Void> supersedeReports(SupersedingReports superseding) {
            return Tasks.oneTime(COMMITS)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                    .execute((instance, context) -> superseding.followCommits());
        }

        @Bean
        OneTimeTask<Void> lookThroughReports(SupersedingReports superseding, EndingReports ending) {
            return Tasks.oneTime(DAY)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                    .execute((instance, context) -> {
                        ending.end();
                        superseding.lookAgain();
                    });
        }
    }
}
