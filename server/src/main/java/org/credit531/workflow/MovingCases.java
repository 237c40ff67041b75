package org.credit531.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.calendar.UnknownYear;
import org.credit531.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves cases by the tables of their workflows and by nothing else. */
@Component
class MovingCases implements Cases {

    private static final Logger LOG = LoggerFactory.getLogger(MovingCases.class);
    private static final int LONGEST_REMARK = 2_000;
    private static final int FORGOTTEN_AT_A_TIME = 1_000;

    private final Workflows workflows;
    private final JdbcCases cases;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MovingCases(
            Workflows workflows,
            JdbcCases cases,
            Deadlines deadlines,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.workflows = workflows;
        this.cases = cases;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID open(String workflow, Deed deed) {
        requireNoClock(deed);
        var transition = workflows.named(workflow).require(null, deed.event(), deed.actors());
        var id = UUID.randomUUID();
        cases.add(id, workflow);
        take(id, workflow, 1, transition, deed);
        return id;
    }

    @Override
    @Transactional
    public String move(UUID id, Deed deed) {
        requireNoClock(deed);
        // What came after the term comes after what followed from it, however late the clock was asked.
        lapse(id);
        var workflow = workflow(id);
        var steps = cases.steps(id);
        var transition = workflow.require(steps.getLast().to(), deed.event(), deed.actors());
        requireOtherPerson(transition, steps, deed);
        requireMoreTime(workflow, transition, steps);
        take(id, workflow.workflow(), steps.size() + 1, transition, deed);
        return transition.to();
    }

    /** Does with a case what follows from its terms, as far as they are over; whoever was faster has moved it. */
    @Transactional
    public void lapse(UUID id) {
        var workflow = workflow(id);
        while (lapseOnce(id, workflow)) {
            LOG.info("case {} of {} went on because its term was over", id, workflow.workflow());
        }
    }

    private boolean lapseOnce(UUID id, Workflow workflow) {
        var steps = cases.steps(id);
        var state = workflow.state(steps.getLast().to());
        var deadline = state.deadline();
        if (deadline == null || deadline.event() == null || !isOver(id, workflow, steps)) {
            return false;
        }
        var deed = new Deed(deadline.event(), Set.of(Deed.CLOCK), "", "");
        var transition = workflow.require(state.state(), deed.event(), deed.actors());
        if (!cases.add(id, steps.size() + 1, transition, deed)) {
            return false;
        }
        note(id, workflow.workflow(), deed);
        events.publishEvent(new Lapsed(workflow.workflow(), id, deed.event(), transition.to()));
        return true;
    }

    /** Neither the turn of the day nor who has something to do with the case waits for a year's holidays to be announced. */
    private boolean isOver(UUID id, Workflow workflow, List<Step> steps) {
        try {
            return deadlines.due(workflow, steps).orElseThrow().late();
        } catch (UnknownYear unknown) {
            LOG.error("the term of case {} cannot be counted", id, unknown);
            return false;
        }
    }

    @Override
    public Optional<Due> due(UUID id) {
        return deadlines.due(workflow(id), cases.steps(id));
    }

    @Override
    public String state(UUID id) {
        var state = cases.states(List.of(id)).get(id);
        if (state == null) {
            throw unknown(id);
        }
        return state;
    }

    @Override
    public Map<UUID, String> states(Collection<UUID> ids) {
        return cases.states(ids);
    }

    @Override
    public Map<UUID, String> among(Collection<UUID> ids, Collection<String> states) {
        Map<UUID, String> among = new HashMap<>(cases.states(ids));
        among.values().retainAll(states);
        return among;
    }

    @Override
    public Set<UUID> in(String workflow, Collection<String> states) {
        return cases.in(workflow, states);
    }

    @Override
    @Transactional
    public int forget(String workflow, Instant endedBefore, Consumer<Collection<UUID>> first) {
        var lastStates = workflows.named(workflow).lastStates();
        return forget(
                workflow, cases.ended(workflow, lastStates, endedBefore, FORGOTTEN_AT_A_TIME), endedBefore, first);
    }

    @Override
    @Transactional
    public int forget(String workflow, Collection<UUID> among, Instant endedBefore, Consumer<Collection<UUID>> first) {
        var lastStates = workflows.named(workflow).lastStates();
        return forget(workflow, cases.ended(workflow, lastStates, endedBefore, among), endedBefore, first);
    }

    private int forget(String workflow, List<UUID> ended, Instant endedBefore, Consumer<Collection<UUID>> first) {
        if (ended.isEmpty()) {
            return 0;
        }
        first.accept(ended);
        cases.forget(ended, endedBefore);
        ledger.record(Act.done(AuditEvent.CASES_FORGOTTEN, workflow + " " + ended.size()));
        return ended.size();
    }

    @Override
    public List<Step> steps(UUID id) {
        return cases.steps(id);
    }

    private Workflow workflow(UUID id) {
        return workflows.named(cases.workflow(id).orElseThrow(() -> unknown(id)));
    }

    private void take(UUID id, String workflow, int number, Workflow.Transition transition, Deed deed) {
        requireRemark(transition, deed);
        if (!cases.add(id, number, transition, deed)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "workflow-overtaken");
        }
        note(id, workflow, deed);
    }

    private void note(UUID id, String workflow, Deed deed) {
        ledger.record(Act.done(AuditEvent.CASE_MOVED, workflow + " " + id + " " + deed.event()));
    }

    /** The clock is nobody who asks. */
    private static void requireNoClock(Deed deed) {
        if (deed.actors().contains(Deed.CLOCK)) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "workflow-not-yours", deed.event());
        }
    }

    private void requireMoreTime(Workflow workflow, Workflow.Transition transition, List<Step> steps) {
        if (transition.extension() == null) {
            return;
        }
        var extending = new Step(
                steps.size() + 1,
                transition.event(),
                steps.getLast().to(),
                transition.to(),
                "",
                OffsetDateTime.now(clock),
                "");
        if (!deadlines.givesTime(workflow, steps, extending)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "workflow-no-more-time", transition.event());
        }
    }

    private static void requireRemark(Workflow.Transition transition, Deed deed) {
        int length = deed.remark().length();
        if (length > LONGEST_REMARK || (transition.remark() && length == 0)) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "workflow-remark", LONGEST_REMARK);
        }
    }

    private static void requireOtherPerson(Workflow.Transition transition, List<Step> steps, Deed deed) {
        boolean same = steps.stream()
                .filter(step -> step.event().equals(transition.otherThan()))
                .anyMatch(step -> step.by().equalsIgnoreCase(deed.by()));
        if (same) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "workflow-same-person", deed.event());
        }
    }

    private static RequestProblem unknown(UUID id) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "unknown-case", id.toString());
    }
}
