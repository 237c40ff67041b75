package org.credit531.evaluation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.credit531.record.Removing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the turn of a day changes: records whose term is over are deleted, and results that time alone can change are
 * computed again. Runs a minute into every day, and when the platform starts, in case a night was missed.
 */
@Component
public class DayTurn {

    private static final Logger LOG = LoggerFactory.getLogger(DayTurn.class);

    private final Removing removing;
    private final EvaluatingSubjects evaluating;

    DayTurn(Removing removing, EvaluatingSubjects evaluating) {
        this.removing = removing;
        this.evaluating = evaluating;
    }

    /** Does what is due today; doing it twice changes nothing. */
    @Transactional
    public void run() {
        long removed = removing.removeDue();
        int evaluated = evaluating.reevaluateDue();
        LOG.info("turn of the day: {} records removed, {} subjects evaluated again", removed, evaluated);
    }

    @EventListener(ApplicationReadyEvent.class)
    void onStart() {
        run();
    }

    /** The nightly run. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> turnOfTheDay(DayTurn day) {
            var schedule = Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(0, 1));
            return Tasks.recurring("turn-of-the-day", schedule).execute((instance, context) -> day.run());
        }
    }
}
