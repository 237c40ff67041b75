package org.credit531.objection;

import java.time.Clock;
import org.credit531.calendar.DayTurned;
import org.credit531.workflow.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets at the turn of the day files and cases whose term is over (charter rule 7); open cases stay. */
@Component
class ForgettingObjections {

    private static final int ORDER = 66;

    private final JdbcObjections objections;
    private final Evidence evidence;
    private final Cases cases;
    private final TermsInForce terms;
    private final Clock clock;

    ForgettingObjections(JdbcObjections objections, Evidence evidence, Cases cases, TermsInForce terms, Clock clock) {
        this.objections = objections;
        this.evidence = evidence;
        this.cases = cases;
        this.terms = terms;
        this.clock = clock;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        evidence.destroyOld(day.today());
        var before = day.today()
                .minusMonths(terms.on(day.today()).keepMonths())
                .atStartOfDay(clock.getZone())
                .toInstant();
        int forgotten = cases.forget(Objecting.WORKFLOW, before, objections::forget);
        while (forgotten > 0) {
            forgotten = cases.forget(Objecting.WORKFLOW, before, objections::forget);
        }
    }
}
