package org.credit531.insight;

import java.time.LocalDate;
import java.util.List;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Suspensions;

/**
 * All that a result rests on.
 *
 * @param model the model in force
 * @param suspensions what the law does not let be used on the day
 * @param facts what is known of the subject
 * @param day the day it is of
 */
public record Situation(CompiledModel model, Suspensions suspensions, List<Fact> facts, LocalDate day) {

    /** Copies the facts. */
    public Situation {
        facts = List.copyOf(facts);
    }

    Evaluation evaluate() {
        return model.evaluate(facts, day, suspensions);
    }

    Situation under(CompiledModel other) {
        return new Situation(other, suspensions, facts, day);
    }

    Situation under(Suspensions others) {
        return new Situation(model, others, facts, day);
    }

    Situation on(LocalDate other) {
        return new Situation(model, suspensions, facts, other);
    }

    Situation with(List<Fact> others) {
        return new Situation(model, suspensions, others, day);
    }
}
