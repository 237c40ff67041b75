package org.credit531.insight;

import java.time.LocalDate;
import java.util.List;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;

/**
 * Evaluates one subject by one model on any day, under what the law says on that day. Must be pure: it is asked about days
 * to come and about records as they would be.
 */
@FunctionalInterface
public interface Evaluator {

    /** The evaluation of these facts on that day. */
    Evaluation evaluate(List<Fact> facts, LocalDate day);
}
