package org.credit531.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.calendar.DayTurned;
import org.credit531.workflow.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets at the turn of the day the alerts, reviews and allowances whose term is over (charter rule 7); open ones stay. */
@Component
class ForgettingCases {

    private static final int ORDER = 65;

    private final WatchSettings settings;
    private final Cases cases;
    private final JdbcAlerts alerts;
    private final JdbcReviews reviews;
    private final JdbcAllowances allowances;
    private final Clock clock;

    ForgettingCases(
            WatchSettings settings,
            Cases cases,
            JdbcAlerts alerts,
            JdbcReviews reviews,
            JdbcAllowances allowances,
            Clock clock) {
        this.settings = settings;
        this.cases = cases;
        this.alerts = alerts;
        this.reviews = reviews;
        this.allowances = allowances;
        this.clock = clock;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        var before = settings.keeping(day.today())
                .firstKept(day.today())
                .atStartOfDay(clock.getZone())
                .toInstant();
        forget(Watching.WORKFLOW, before, alerts::forget);
        forget(DrawingSamples.WORKFLOW, before, reviews::forget);
        forget(Allowing.WORKFLOW, before, allowances::forget);
    }

    private void forget(String workflow, Instant before, Consumer<Collection<UUID>> first) {
        int forgotten = cases.forget(workflow, before, first);
        while (forgotten > 0) {
            forgotten = cases.forget(workflow, before, first);
        }
    }
}
