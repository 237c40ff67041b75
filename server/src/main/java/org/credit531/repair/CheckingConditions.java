package org.credit531.repair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Checks what the platform can check itself, and says of each condition how it stands. */
@Component
class CheckingConditions {

    private final RepairRules rules;
    private final Records records;
    private final Knowledge knowledge;
    private final Clock clock;

    CheckingConditions(RepairRules rules, Records records, Knowledge knowledge, Clock clock) {
        this.rules = rules;
        this.records = records;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The conditions for repairing a record, all of them, met or not. */
    List<Condition> of(Statement statement) {
        LocalDate today = LocalDate.now(clock);
        Classed classed = rules.of(statement);
        boolean over = !today.isBefore(classed.repairableFrom());
        return List.of(
                Condition.of(Condition.Kind.REPAIRABLE, classed.never() == null),
                new Condition(
                        Condition.Kind.PERIOD,
                        over ? Condition.State.MET : Condition.State.UNMET,
                        over ? null : classed.repairableFrom()),
                new Condition(
                        Condition.Kind.DUTIES,
                        rules.saysPerformed(statement, today) ? Condition.State.MET : Condition.State.TO_SHOW,
                        null),
                Condition.of(Condition.Kind.NO_LIST, listing(statement, today).isEmpty()),
                new Condition(Condition.Kind.COMMITMENT, Condition.State.TO_SHOW, null));
    }

    /** A list bars the repair of everything else, and not its own end; one whose use is stopped bars nothing. */
    private Optional<Statement> listing(Statement statement, LocalDate today) {
        List<Statement> others = records.of(statement.subject(), today, knowledge.latest()).stream()
                .filter(other -> !other.recordKey().equals(statement.recordKey()))
                .filter(other -> !other.contest().unused())
                .toList();
        return rules.listing(others, today);
    }

    /**
     * Refuses what misses a condition that the platform itself sees.
     *
     * @throws RequestProblem 409 {@code repair-never}, {@code repair-too-early} with the day, or {@code repair-listed}
     */
    void require(Statement statement) {
        of(statement).stream()
                .filter(condition -> condition.state() == Condition.State.UNMET)
                .findFirst()
                .ifPresent(condition -> {
                    throw problem(condition);
                });
    }

    private static RequestProblem problem(Condition condition) {
        return switch (condition.kind()) {
            case PERIOD ->
                new RequestProblem(HttpStatus.CONFLICT, "repair-too-early", String.valueOf(condition.from()));
            case NO_LIST -> new RequestProblem(HttpStatus.CONFLICT, "repair-listed");
            case REPAIRABLE, DUTIES, COMMITMENT -> new RequestProblem(HttpStatus.CONFLICT, "repair-never");
        };
    }
}
