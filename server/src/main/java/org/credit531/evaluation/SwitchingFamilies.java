package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.credit531.language.Label;
import org.credit531.record.Knowledge;
import org.credit531.scoring.Family;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Switches families off and on, each under a knowledge number: what is answered before and after can be told apart for ever. */
@Component
class SwitchingFamilies implements FamilySwitches {

    private final JdbcSwitches switches;
    private final ModelsInForce models;
    private final EvaluatingChanges changes;
    private final Knowledge knowledge;
    private final Clock clock;

    SwitchingFamilies(
            JdbcSwitches switches, ModelsInForce models, EvaluatingChanges changes, Knowledge knowledge, Clock clock) {
        this.switches = switches;
        this.models = models;
        this.changes = changes;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public List<Switch> all() {
        return switches.all();
    }

    @Override
    public List<Family> families() {
        return ModelsInForce.families(models.evenIfOff(LocalDate.now(clock), Long.MAX_VALUE)).stream()
                .map(FamilyInForce::family)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Switch off(Family family, Label reason, String by) {
        if (!families().contains(family)) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, "switch-unknown-family", family.code());
        }
        UUID id = UUID.randomUUID();
        long number = knowledge.next("family-off", null);
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!switches.add(id, new Suspension(family, now.toLocalDate(), number, reason), now, by)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "switch-off-already", family.code());
        }
        return switches.hold(id).orElseThrow();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Switch propose(UUID id, String reason, String by) {
        requireOff(id);
        switches.propose(id, new Proposal(by, OffsetDateTime.now(clock), reason));
        return requireOff(id);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Switch on(UUID id, String by) {
        Switch off = requireOff(id);
        Proposal proposal = off.proposed()
                .orElseThrow(() -> new RequestProblem(HttpStatus.CONFLICT, "switch-not-proposed", id.toString()));
        if (proposal.by().equals(by)) {
            throw new RequestProblem(HttpStatus.FORBIDDEN, "switch-same-person");
        }
        long number = knowledge.next("family-on", null);
        OffsetDateTime now = OffsetDateTime.now(clock);
        switches.end(id, now.toLocalDate(), new Ended(by, now, number));
        changes.evaluateAgain(off.suspension().family(), number);
        return switches.hold(id).orElseThrow();
    }

    private Switch requireOff(UUID id) {
        Switch found = switches.hold(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "switch-unknown", id.toString()));
        if (!found.isOff()) {
            throw new RequestProblem(HttpStatus.CONFLICT, "switch-on-already", id.toString());
        }
        return found;
    }
}
