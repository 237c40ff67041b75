package org.credit531.trials;

import org.credit531.evaluation.UsedFamilies;
import org.credit531.scoring.CompiledModel;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Scores;
import org.credit531.trial.report.Results;

/**
 * What one family of models says of everybody.
 *
 * @param used the models, and what law and deliveries say of them
 * @param model the same over the population
 * @param scores what came out
 * @param results the same, ready for figures
 */
record Side(UsedFamilies.Used used, PopulationModel model, Scores scores, Results results) {

    static Side of(UsedFamilies.Used used, PopulationModel model, Scores scores) {
        return new Side(
                used,
                model,
                scores,
                Results.of(
                        model.models().stream().map(CompiledModel::model).toList(),
                        scores.points(),
                        scores.grades(),
                        scores.models()));
    }
}
