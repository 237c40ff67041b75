package org.credit531.workflow;

import java.util.List;
import org.credit531.calendar.DayTurned;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the clock act at the turn of the day on all cases whose term is over. */
@Component
class LapsingCases {

    private static final int ORDER = 8;

    private final Workflows workflows;
    private final MovingCases cases;

    LapsingCases(Workflows workflows, MovingCases cases) {
        this.workflows = workflows;
        this.cases = cases;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        for (Workflow workflow : workflows.all()) {
            List<String> states = workflow.lapsingStates();
            if (!states.isEmpty()) {
                cases.in(workflow.workflow(), states).forEach(cases::lapse);
            }
        }
    }
}
