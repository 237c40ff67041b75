package org.credit531.workflow;

import java.util.List;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.calendar.UnknownYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the clock act at the turn of the day on all cases whose term is over. */
@Component
class LapsingCases {

    private static final int ORDER = 8;
    private static final Logger LOG = LoggerFactory.getLogger(LapsingCases.class);

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
                cases.in(workflow.workflow(), states).forEach(this::lapse);
            }
        }
    }

    /** Whatever else the turn of the day does must not wait for a year's holidays. */
    private void lapse(UUID id) {
        try {
            cases.lapse(id);
        } catch (UnknownYear unknown) {
            LOG.error("the term of case {} cannot be counted", id, unknown);
        }
    }
}
