package org.credit531.trial;

import java.util.List;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.ModelFamily;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates each subject by itself, as it is evaluated elsewhere. Slow; for models that ask more than columns can answer quickly, and for
 * tests that compare the other way with it.
 */
final class OneByOne implements Engine {

    private final List<CompiledModel> models;
    private final @Nullable ModelFamily family;
    private final Population population;
    private final RulesOfDay day;

    /**
     * Evaluates by these models.
     *
     * @param family which of them evaluates whom; null where the first evaluates everybody
     */
    OneByOne(List<CompiledModel> models, @Nullable ModelFamily family, Population population, RulesOfDay day) {
        this.models = models;
        this.family = family;
        this.population = population;
        this.day = day;
    }

    @Override
    public void evaluate(Batch batch, Scores into) {
        int place = 0;
        for (int range = 0; range < batch.ranges(); range++) {
            for (int subject = batch.from(range); subject < batch.to(range); subject++) {
                evaluate(subject, place++, into);
            }
        }
    }

    private void evaluate(int subject, int place, Scores into) {
        var model = model(subject);
        if (model == null) {
            into.set(place, 0, -1, -1);
            return;
        }
        var evaluation = evaluation(model, subject);
        var grades = model.model().grades();
        int grade = 0;
        while (!grades.get(grade).id().equals(evaluation.grade())) {
            grade++;
        }
        into.set(place, Math.toIntExact(evaluation.points()), grade, models.indexOf(model));
    }

    private @Nullable CompiledModel model(int subject) {
        return family == null
                ? models.getFirst()
                : family.choose(population.facts(subject), day.asOf()).model();
    }

    private Evaluation evaluation(CompiledModel model, int subject) {
        return model.evaluate(population.facts(subject), day.asOf(), day.circumstances());
    }

    @Override
    public void pointsOf(String indicator, Batch batch, int[] into) {
        int place = 0;
        for (int range = 0; range < batch.ranges(); range++) {
            for (int subject = batch.from(range); subject < batch.to(range); subject++) {
                into[place++] = pointsOf(indicator, subject);
            }
        }
    }

    private int pointsOf(String indicator, int subject) {
        var model = model(subject);
        if (model == null || model.model().indicator(indicator).isEmpty()) {
            return PopulationModel.NOT_READ;
        }
        return Math.toIntExact(evaluation(model, subject).contributions().stream()
                .filter(contribution -> contribution.indicator().equals(indicator))
                .mapToLong(Contribution::points)
                .sum());
    }
}
