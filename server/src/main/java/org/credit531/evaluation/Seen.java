package org.credit531.evaluation;

import java.util.List;
import org.credit531.insight.Evaluator;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.subject.Subject;

/**
 * A result as one reader may see it, to be reckoned with: what rests on records that are not open to the reader is one
 * contribution, which is taken to stay as it is, whatever day or act is thought of.
 *
 * @param subject whose result it is
 * @param model the model that was used
 * @param facts the records that the reader may see
 * @param evaluation the result
 * @param evaluator evaluates the subject for this reader on other days and with other facts
 * @param complete whether nothing is withheld
 */
record Seen(
        Subject subject,
        CompiledModel model,
        List<Fact> facts,
        Evaluation evaluation,
        Evaluator evaluator,
        boolean complete) {}
