package org.credit531.oversight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Looks at models once a day, when the turn of the day is done: takes the figures of shadow runs, and measures drift. */
@Component
class WatchingModels {

    /** When what the turn of the day has left is evaluated on any day. */
    private static final LocalTime TIME = LocalTime.of(3, 0);

    private final TakingDays shadows;
    private final MeasuringModels drift;
    private final Clock clock;

    WatchingModels(TakingDays shadows, MeasuringModels drift, Clock clock) {
        this.shadows = shadows;
        this.drift = drift;
        this.clock = clock;
    }

    /** Does what is due today; doing it twice changes nothing. */
    void watch() {
        LocalDate today = LocalDate.now(clock);
        shadows.take(today);
        drift.measure(today);
    }

    /** The nightly run. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> watchModels(WatchingModels watching) {
            return Tasks.recurring("watch-models", Schedules.daily(ZoneId.of("Asia/Shanghai"), TIME))
                    .execute((instance, context) -> watching.watch());
        }
    }
}
