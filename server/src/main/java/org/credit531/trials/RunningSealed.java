package org.credit531.trials;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.database.RowScope;
import org.credit531.evaluation.UsedFamilies;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.Knowledge;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Grade;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.ModelFamily;
import org.credit531.scoring.WeightChange;
import org.credit531.trial.Progress;
import org.credit531.trial.Projection;
import org.credit531.trial.Scores;
import org.springframework.stereotype.Component;

/** Runs such models on the populations of trials, without a scope. */
@Component
class RunningSealed implements SealedRuns {

    private final Populations populations;
    private final Calculating calculating;
    private final UsedFamilies families;
    private final Knowledge knowledge;

    RunningSealed(Populations populations, Calculating calculating, UsedFamilies families, Knowledge knowledge) {
        this.populations = populations;
        this.calculating = calculating;
        this.families = families;
        this.knowledge = knowledge;
    }

    @Override
    public Grades run(CompiledModel model, LocalDate asOf) {
        return RowScope.NOTHING.call(() -> over(model, asOf));
    }

    private Grades over(CompiledModel model, LocalDate asOf) {
        Set<SubjectKind> kinds =
                model.model().subjects().stream().map(SubjectKind::of).collect(Collectors.toSet());
        KnownPopulation population = populations.of(
                new KnownPopulation.Wanted(kinds, Projection.of(List.of(model)), asOf), null, Watch.NONE);
        var used = families.with(model, asOf, knowledge.latest());
        var over = new Over(population, asOf, Set.of());
        Scores scores = scores(over, model, used);
        return new Grades(
                population.knownAt(),
                counts(model, scores),
                spread(over, model, used, scores),
                id -> grade(model, scores, population.roster().indexOf(id)));
    }

    /** The model alone, with what law and deliveries say of it. */
    private Scores scores(Over over, CompiledModel model, UsedFamilies.Used used) {
        var alone = new UsedFamilies.Used(ModelFamily.of(List.of(model)), used.circumstances());
        return calculating.side(over, alone, Progress.NONE).scores();
    }

    private static Map<String, Integer> counts(CompiledModel model, Scores scores) {
        Map<String, Integer> counts = new HashMap<>();
        model.model().grades().forEach(grade -> counts.put(grade.id(), 0));
        for (int index = 0; index < scores.size(); index++) {
            grade(model, scores, index).ifPresent(grade -> counts.merge(grade, 1, Integer::sum));
        }
        return counts;
    }

    private static Optional<String> grade(CompiledModel model, Scores scores, int index) {
        if (index < 0 || index >= scores.size() || scores.grade(index) < 0) {
            return Optional.empty();
        }
        Grade grade = model.model().grades().get(scores.grade(index));
        return Optional.of(grade.id());
    }

    /** Takes each indicator away, which shows what it gives to whom. */
    private Map<String, Integer> spread(Over over, CompiledModel model, UsedFamilies.Used used, Scores all) {
        Map<String, Double> variances = new HashMap<>();
        for (Indicator indicator : model.model().indicators()) {
            CompiledModel without = WeightChange.of(model.model(), indicator.id(), WeightChange.LEAST)
                    .compile();
            Scores left = scores(over, without, used);
            variances.put(indicator.id(), new Spread(all, left, leftOf(model, indicator)).variance());
        }
        double together =
                variances.values().stream().mapToDouble(Double::doubleValue).sum();
        return variances.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> together == 0 ? 0 : (int) Math.round(1000 * one.getValue() / together)));
    }

    /** By how much the other weights stand higher without an indicator: they then add up to what all did. */
    private static double leftOf(CompiledModel model, Indicator indicator) {
        if (indicator.bonus() || indicator.cap() <= 0) {
            return 1;
        }
        long together = model.model().indicators().stream()
                .filter(one -> !one.bonus() && one.cap() > 0)
                .mapToLong(Indicator::cap)
                .sum();
        return (together - indicator.cap()) / (double) together;
    }
}
