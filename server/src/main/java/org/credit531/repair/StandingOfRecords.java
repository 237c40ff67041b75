package org.credit531.repair;

import org.credit531.record.Statement;
import org.springframework.stereotype.Component;

/** Tells others what the rules say. */
@Component
class StandingOfRecords implements ClassesInForce {

    private final RepairRules rules;

    StandingOfRecords(RepairRules rules) {
        this.rules = rules;
    }

    @Override
    public Standing of(Statement statement) {
        Classed classed = rules.of(statement);
        return new Standing(
                classed.of().category().code(),
                classed.rule().name(),
                classed.rule().article());
    }
}
