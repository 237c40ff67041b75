package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.access.Visitor;
import org.credit531.record.Knowledge;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.Panel;
import org.credit531.web.PanelRequest;
import org.credit531.web.PointsText;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evaluation on a subject's page: score and grade, and every point with its record and article (charter rule 8). */
@Component
class EvaluationPanel implements Panel {

    private final Subjects subjects;
    private final Evaluations evaluations;
    private final ShowingPoints points;
    private final ShowingInsights insights;
    private final Knowledge knowledge;
    private final Clock clock;

    EvaluationPanel(
            Subjects subjects,
            Evaluations evaluations,
            ShowingPoints points,
            ShowingInsights insights,
            Knowledge knowledge,
            Clock clock) {
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.points = points;
        this.insights = insights;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "evaluation";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String template() {
        return "evaluation/panel";
    }

    @Override
    public Map<String, Object> model(PanelRequest request) {
        SubjectId id = new SubjectId(request.subject());
        Subject subject = subjects.byId(List.of(id)).get(id);
        return subject == null ? Map.of() : Map.of("evaluation", view(subject, request));
    }

    private Evaluated view(Subject subject, PanelRequest request) {
        LocalDate today = LocalDate.now(clock);
        try {
            List<Result> results = evaluations.all(subject, request.asOf(), knowledge.latest()).stream()
                    .map(evaluated -> result(evaluated, request.asOf().equals(today), request))
                    .toList();
            return new Evaluated(request.code(), request.asOf(), today, today.minusMonths(1), null, results);
        } catch (RequestProblem problem) {
            String reason = problem.message(request.locale());
            return new Evaluated(request.code(), request.asOf(), today, today.minusMonths(1), reason, List.of());
        }
    }

    private Result result(SubjectEvaluation evaluated, boolean recordsAreShown, PanelRequest request) {
        Locale locale = request.locale();
        var evaluation = evaluated.evaluation();
        var model = evaluated.model();
        List<PointLine> lines = points.most(evaluated, recordsAreShown, locale);
        return new Result(
                model.family().code(),
                PointsText.of(evaluation.points()),
                PointsText.of(model.scale()),
                GradeTag.of(model, evaluation.grade(), locale),
                model.label().in(locale),
                model.id(),
                model.version(),
                evaluated.knownAt(),
                insights.of(evaluated, recordsAreShown, Visitor.current(), locale),
                lines);
    }

    /**
     * The evaluation of one subject.
     *
     * @param asOf the day it is of
     * @param today the latest day that can be asked for
     * @param monthAgo the day from which a change is explained if no other is asked for
     * @param problem why there is none for this day, null where there is no such reason
     * @param results the one the subject is known by first; empty where there is a problem, or where no published model
     *     evaluates subjects of this kind
     */
    record Evaluated(
            String code,
            LocalDate asOf,
            LocalDate today,
            LocalDate monthAgo,
            @Nullable String problem,
            List<Result> results) {}

    /**
     * Score and explanation.
     *
     * @param family code of the family of models
     * @param insights what the result means
     * @param lines its points, of indicators with many records the weightiest
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
            ShowingInsights.InsightsShown insights,
            List<PointLine> lines) {

        /** Whether some lines are the sum of several. */
        public boolean isSummedUp() {
            return lines.stream().anyMatch(PointLine::isSum);
        }
    }
}
