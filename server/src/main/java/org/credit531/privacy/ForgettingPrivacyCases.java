package org.credit531.privacy;

import java.time.Clock;
import org.credit531.calendar.DayTurned;
import org.credit531.workflow.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Forgets at the turn of the day the assessments and breaches whose term is over: reports and records of what is done with
 * personal information are kept for three years (PIPL, article 56), and name persons themselves. The term of an assessment
 * begins when another is in force in its place; that of a breach when it is closed.
 */
@Component
class ForgettingPrivacyCases {

    private static final int ORDER = 67;

    private final Activities activities;
    private final JdbcPrivacyTerm stored;
    private final Cases cases;
    private final Clock clock;

    ForgettingPrivacyCases(Activities activities, JdbcPrivacyTerm stored, Cases cases, Clock clock) {
        this.activities = activities;
        this.stored = stored;
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        var before = day.today()
                .minusYears(activities.deadlines(day.today()).keepYears())
                .atStartOfDay(clock.getZone())
                .toInstant();
        cases.forget(Assessing.WORKFLOW, stored.outOfForceSince(before), before, ended -> stored.forget(ended, before));
        int forgotten;
        do {
            forgotten = cases.forget(HandlingBreaches.WORKFLOW, before, ended -> stored.forget(ended, before));
        } while (forgotten > 0);
    }
}
