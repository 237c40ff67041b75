package org.credit531.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.web.RequestProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves cases by the tables of their workflows and by nothing else. */
@Component
class MovingCases implements Cases {

    private static final int LONGEST_REMARK = 2_000;
    private static final int FORGOTTEN_AT_A_TIME = 1_000;

    private final Workflows workflows;
    private final JdbcCases cases;
    private final Ledger ledger;

    MovingCases(Workflows workflows, JdbcCases cases, Ledger ledger) {
        this.workflows = workflows;
        this.cases = cases;
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public UUID open(String workflow, Deed deed) {
        var transition = workflows.named(workflow).require(null, deed.event(), deed.actors());
        var id = UUID.randomUUID();
        cases.add(id, workflow);
        take(id, workflow, 1, transition, deed);
        return id;
    }

    @Override
    @Transactional
    public String move(UUID id, Deed deed) {
        var workflow = workflow(id);
        var steps = cases.steps(id);
        var transition = workflow.require(steps.getLast().to(), deed.event(), deed.actors());
        requireOtherPerson(transition, steps, deed);
        take(id, workflow.workflow(), steps.size() + 1, transition, deed);
        return transition.to();
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
    public Set<UUID> in(String workflow, Collection<String> states) {
        return cases.in(workflow, states);
    }

    @Override
    @Transactional
    public int forget(String workflow, Instant endedBefore, Consumer<Collection<UUID>> first) {
        var ended = cases.ended(workflow, workflows.named(workflow).lastStates(), endedBefore, FORGOTTEN_AT_A_TIME);
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
        try {
            cases.add(id, number, transition, deed);
        } catch (DuplicateKeyException faster) {
            throw new RequestProblem(HttpStatus.CONFLICT, "workflow-overtaken");
        }
        ledger.record(Act.done(AuditEvent.CASE_MOVED, workflow + " " + id + " " + transition.event()));
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
