package org.credit531.calendar;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.credit531.database.PlacingOrders;
import org.credit531.database.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells every context that a day has begun: a minute into it, and at the start, in case a night was missed. */
@Component
public class DayTurn implements ApplicationRunner {

    private static final String TASK = "turn-of-the-day";
    private static final RowScope SCOPE = RowScope.job(TASK);
    private static final Logger LOG = LoggerFactory.getLogger(DayTurn.class);

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final PlacingOrders orders;
    private final Clock clock;

    DayTurn(ApplicationEventPublisher events, TransactionTemplate transaction, PlacingOrders orders, Clock clock) {
        this.events = events;
        this.transaction = transaction;
        this.orders = orders;
        this.clock = clock;
    }

    /** Has it done once more as soon as possible, as something else has changed that the day goes by. */
    public void soon() {
        orders.soon(TASK);
    }

    /** Does what is due today, all of it or nothing; doing it twice changes nothing. */
    public void run() {
        LocalDate today = LocalDate.now(clock);
        SCOPE.run(() -> transaction.executeWithoutResult(status -> events.publishEvent(new DayTurned(today))));
        LOG.info("what was due on {} is done", today);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        run();
    }

    /** The nightly run. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> turnOfTheDay(DayTurn day) {
            var schedule = Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(0, 1));
            return Tasks.recurring(TASK, schedule).execute((instance, context) -> day.run());
        }
    }
}
