package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.credit531.access.Visitor;
import org.credit531.record.Knowledge;
import org.credit531.scoring.Family;
import org.credit531.scoring.Model;
import org.credit531.subject.Subject;
import org.credit531.web.PointsText;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The results of an organisation as pages show them: score, grade, what they mean and every point. On the page of the organisation the
 * one that it is known by is told in whole, and each other one in short, with the way to a page of its own.
 */
@Component
class ShowingResults {

    private final Evaluations evaluations;
    private final PublishedModels models;
    private final ShowingPoints points;
    private final ShowingInsights insights;
    private final Knowledge knowledge;
    private final Clock clock;

    ShowingResults(
            Evaluations evaluations,
            PublishedModels models,
            ShowingPoints points,
            ShowingInsights insights,
            Knowledge knowledge,
            Clock clock) {
        this.evaluations = evaluations;
        this.models = models;
        this.points = points;
        this.insights = insights;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The results in all families, or why there are none. */
    Evaluated all(Subject subject, LocalDate asOf, Locale locale) {
        try {
            long number = knowledge.latest();
            List<SubjectEvaluation> all = evaluations.all(subject, asOf, number);
            List<String> suspended = evaluations.suspended(subject, asOf, number).stream()
                    .map(one -> one.told(locale))
                    .toList();
            List<Result> results = IntStream.range(0, all.size())
                    .mapToObj(place -> result(all.get(place), place == 0, locale))
                    .toList();
            return shown(subject, null, asOf, null, results, suspended);
        } catch (RequestProblem problem) {
            return shown(subject, null, asOf, problem.message(locale), List.of(), List.of());
        }
    }

    /** The result in one family, or why there is none. */
    Evaluated in(Family family, Subject subject, LocalDate asOf, Locale locale) {
        try {
            List<Result> results = evaluations.of(subject, family, asOf, knowledge.latest()).stream()
                    .map(evaluated -> result(evaluated, true, locale))
                    .toList();
            return shown(subject, family, asOf, null, results, List.of());
        } catch (RequestProblem problem) {
            return shown(subject, family, asOf, problem.message(locale), List.of(), List.of());
        }
    }

    private Evaluated shown(
            Subject subject,
            @Nullable Family family,
            LocalDate asOf,
            @Nullable String problem,
            List<Result> results,
            List<String> suspended) {
        LocalDate today = LocalDate.now(clock);
        return new Evaluated(
                subject.code(),
                family == null ? null : family.code(),
                asOf,
                today,
                today.minusMonths(1),
                problem,
                results,
                suspended);
    }

    private Result result(SubjectEvaluation evaluated, boolean whole, Locale locale) {
        var evaluation = evaluated.evaluation();
        var model = evaluated.model();
        boolean recordsAreShown = evaluation.asOf().equals(LocalDate.now(clock));
        return new Result(
                model.family().code(),
                PointsText.of(evaluation.points()),
                PointsText.of(model.scale()),
                GradeTag.of(model, evaluation.grade(), locale),
                model.label().in(locale),
                model.id(),
                model.version(),
                evaluated.knownAt(),
                sources(model),
                whole,
                insights.of(evaluated, recordsAreShown, Visitor.current(), locale),
                whole ? points.most(evaluated, recordsAreShown, locale) : List.of());
    }

    /** What the model reads, whether or not there is any: that nothing was sent of an item says something, too. */
    private Set<String> sources(Model model) {
        return models.version(model.id(), model.version())
                .flatMap(ModelVersion::evaluates)
                .map(compiled -> compiled.reads().keySet())
                .orElseGet(Set::of);
    }

    /**
     * The evaluation of one subject.
     *
     * @param family the family that the page is about; null for the page of the subject
     * @param asOf the day it is of
     * @param today the latest day that can be asked for
     * @param monthAgo the day from which a change is explained if no other is asked for
     * @param problem why there is none for this day, null where there is no such reason
     * @param results the one the subject is known by first; empty where there is a problem, or where no published model
     *     evaluates subjects of this kind
     * @param suspended of other families that would evaluate it, that they are switched off, since when and why
     */
    record Evaluated(
            String code,
            @Nullable String family,
            LocalDate asOf,
            LocalDate today,
            LocalDate monthAgo,
            @Nullable String problem,
            List<Result> results,
            List<String> suspended) {}

    /**
     * Score and explanation.
     *
     * @param family code of the family of models
     * @param sources the catalogue items that the model reads
     * @param whole whether all of it is told, and not the reasons alone
     * @param insights what the result means
     * @param lines its points, of indicators with many records the weightiest; none where not all is told
     */
    record Result(
            String family,
            String points,
            String scale,
            Tag grade,
            String model,
            String modelId,
            int version,
            long knownAt,
            Set<String> sources,
            boolean whole,
            ShowingInsights.InsightsShown insights,
            List<PointLine> lines) {

        /** Whether some lines are the sum of several. */
        public boolean isSummedUp() {
            return lines.stream().anyMatch(PointLine::isSum);
        }
    }
}
