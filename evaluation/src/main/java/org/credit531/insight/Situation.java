package org.credit531.insight;

import java.time.LocalDate;
import java.util.List;
import org.credit531.scoring.Circumstances;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;

/**
 * All that a result rests on.
 *
 * @param model the model in force
 * @param circumstances what the law does not let be used, and whose sources are overdue
 * @param facts what is known of the subject
 * @param day the day it is of
 */
public record Situation(CompiledModel model, Circumstances circumstances, List<Fact> facts, LocalDate day) {

    /** Copies the facts. */
    public Situation {
        facts = List.copyOf(facts);
    }

    Evaluation evaluate() {
        return model.evaluate(facts, day, circumstances);
    }

    Situation under(CompiledModel other) {
        return new Situation(other, circumstances, facts, day);
    }

    /** With the law of the other, and the sources as they are here. */
    Situation underLawOf(Situation other) {
        var law = new Circumstances(
                other.circumstances.suspensions(), circumstances.lateItems(), circumstances.nextChange());
        return new Situation(model, law, facts, day);
    }

    Situation in(Circumstances others) {
        return new Situation(model, others, facts, day);
    }

    Situation on(LocalDate other) {
        return new Situation(model, circumstances, facts, other);
    }

    Situation with(List<Fact> others) {
        return new Situation(model, circumstances, others, day);
    }
}
