package org.credit531.trials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.evaluation.UsedFamilies;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.EveryRecord;
import org.credit531.record.Knowledge;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Family;
import org.credit531.scoring.ModelFamily;
import org.credit531.scoring.WeightChange;
import org.credit531.subject.SubjectId;
import org.credit531.trial.Attribute;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Progress;
import org.credit531.trial.Projection;
import org.credit531.trial.Scores;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Calculates what two families of models say of all organisations, as known at one number: on the same population, so that what
 * differs is the models' doing.
 */
@Component
class Calculating {

    private final Populations populations;
    private final UsedFamilies families;
    private final EveryRecord records;
    private final Knowledge knowledge;
    private final Clock clock;
    private final ForkJoinPool pool =
            new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors()));

    Calculating(Populations populations, UsedFamilies families, EveryRecord records, Knowledge knowledge, Clock clock) {
        this.populations = populations;
        this.families = families;
        this.records = records;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * Calculates a trial.
     *
     * @param watch is told how far the population is read
     * @param progress is told how far everybody is evaluated
     * @throws CancellationException where one of both calls it off
     */
    Tried calculate(Models models, Asked asked, Watch watch, Progress progress) {
        LocalDate asOf = asked.asOf();
        long now = asked.number() == null ? knowledge.latest() : asked.number();
        List<CompiledModel> all = all(models, asOf, now);
        Projection read = Projection.of(all);
        KnownPopulation population =
                populations.of(new KnownPopulation.Wanted(kinds(all), read, asOf), asked.number(), watch);
        Over over = new Over(population, asOf, withoutAnswer(read, asOf, population.knownAt()));
        UsedFamilies.Used candidate = candidate(models.candidate(), asOf, population.knownAt());
        UsedFamilies.Used against = against(models, asOf, population.knownAt());
        int size = population.population().size();
        Side tried = side(over, candidate, (done, of) -> progress.goOn(done, 2 * size));
        Side other = side(over, against, (done, of) -> progress.goOn(size + done, 2 * size));
        return new Tried(over, tried, other);
    }

    /**
     * What is asked for.
     *
     * @param asOf the day
     * @param number the knowledge number as known at which; {@code null} for the latest
     */
    record Asked(LocalDate asOf, @Nullable Long number) {}

    /** What the models in force of a family say of everybody, on both sides. */
    Tried live(Family family, LocalDate asOf) {
        UsedFamilies.Used now = inForce(family, asOf, knowledge.latest());
        Projection read = Projection.of(now.family().models());
        KnownPopulation population =
                populations.of(new KnownPopulation.Wanted(kinds(now.family().models()), read, asOf), null, Watch.NONE);
        Over over = new Over(population, asOf, withoutAnswer(read, asOf, population.knownAt()));
        Side side = side(over, inForce(family, asOf, population.knownAt()), Progress.NONE);
        return new Tried(over, side, side);
    }

    private static Set<SubjectKind> kinds(List<CompiledModel> models) {
        return models.stream()
                .filter(model -> model.model().extension() == null)
                .flatMap(model -> model.model().subjects().stream())
                .map(SubjectKind::of)
                .collect(Collectors.toSet());
    }

    private UsedFamilies.Used inForce(Family family, LocalDate asOf, long knownAt) {
        return families.inForce(family, asOf, knownAt)
                .orElseThrow(() -> new RequestProblem(HttpStatus.CONFLICT, "trial-nothing-in-force", family.code()));
    }

    /** All that both sides evaluate with. */
    private List<CompiledModel> all(Models models, LocalDate asOf, long knownAt) {
        return Stream.of(candidate(models.candidate(), asOf, knownAt), against(models, asOf, knownAt))
                .flatMap(used -> used.family().models().stream())
                .toList();
    }

    /** The family with a version on trial. */
    UsedFamilies.Used candidate(CompiledModel model, LocalDate asOf, long knownAt) {
        return families.with(model, asOf, knownAt);
    }

    private UsedFamilies.Used against(Models models, LocalDate asOf, long knownAt) {
        CompiledModel other = models.against();
        if (other != null) {
            return families.with(other, asOf, knownAt);
        }
        return inForce(models.candidate().model().family(), asOf, knownAt);
    }

    /** Whom a trial of these models leaves out, since an answer as of the day can no longer be given. */
    Set<SubjectId> withoutAnswer(Models models, LocalDate asOf, long knownAt) {
        return withoutAnswer(Projection.of(all(models, asOf, knownAt)), asOf, knownAt);
    }

    /**
     * Of whom an answer as of a day in the past can no longer be given, since records were removed under the law.
     *
     * @param read what the models of both sides read; the population may hold more, for trials before
     */
    private Set<SubjectId> withoutAnswer(Projection read, LocalDate asOf, long knownAt) {
        LocalDate today = LocalDate.now(clock);
        return asOf.isBefore(today) ? records.removedSince(read.items(), asOf, knownAt, today) : Set.of();
    }

    /** The same side with an indicator that weighs more or less. */
    Side reweighted(Over over, Side side, String indicator, int percent) {
        List<CompiledModel> models = new ArrayList<>();
        for (CompiledModel model : side.used().family().models()) {
            models.add(WeightChange.of(model.model(), indicator, percent).compile());
        }
        return side(
                over, new UsedFamilies.Used(ModelFamily.of(models), side.used().circumstances()), Progress.NONE);
    }

    /** What models say of everybody. */
    Side side(Over over, UsedFamilies.Used used, Progress progress) {
        PopulationModel model =
                PopulationModel.of(used.family(), over.population().population(), over.asOf(), used.circumstances());
        Scores scores = model.evaluate(pool, progress);
        leaveOut(over, used, scores);
        return Side.of(used, model, scores);
    }

    /** Nobody evaluates who is no longer there, who is of a kind that the family does not know, or of whom too much is gone. */
    private static void leaveOut(Over over, UsedFamilies.Used used, Scores scores) {
        Roster roster = over.population().roster();
        Attribute kind = over.population().population().attribute(Describing.KIND);
        List<String> kinds = used.family().base().model().subjects();
        boolean[] known = new boolean[kind.codes().size()];
        for (int code = 0; code < known.length; code++) {
            known[code] = kinds.contains(kind.codes().get(code));
        }
        for (int index = 0; index < scores.size(); index++) {
            int code = kind.codeOf(index);
            if (roster.isGone(index) || code < 0 || !known[code]) {
                leaveOut(scores, index);
            }
        }
        over.withoutAnswer().forEach(id -> {
            int index = roster.indexOf(id.value());
            if (index >= 0) {
                leaveOut(scores, index);
            }
        });
    }

    private static void leaveOut(Scores scores, int index) {
        scores.points()[index] = 0;
        scores.grades()[index] = -1;
        scores.models()[index] = -1;
    }
}
