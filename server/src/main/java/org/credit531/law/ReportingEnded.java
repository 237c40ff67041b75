package org.credit531.law;

import org.credit531.calendar.DayTurned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Warns the operator, at the start and on each day, of what is suspended because its article has ended. */
@Component
class ReportingEnded {

    private static final Logger LOG = LoggerFactory.getLogger(ReportingEnded.class);

    private final Laws laws;
    private final Dependants dependants;

    ReportingEnded(Laws laws, Dependants dependants) {
        this.laws = laws;
        this.dependants = dependants;
    }

    @EventListener
    @Order(5)
    void on(DayTurned day) {
        for (Dependant dependant : dependants.all()) {
            Standing standing = laws.standing(dependant.article(), day.today());
            if (standing.ended()) {
                LOG.warn(
                        "suspended: {} '{}' rests on {}, which ended on {} and is continued by nothing: see /law?state=ended",
                        dependant.role(),
                        dependant.name().en(),
                        dependant.article(),
                        standing.endedOn());
            }
        }
    }
}
