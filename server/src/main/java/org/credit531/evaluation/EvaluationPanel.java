package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.law.Citation;
import org.credit531.law.Laws;
import org.credit531.record.Knowledge;
import org.credit531.record.RecordAddress;
import org.credit531.record.ReportAddress;
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

    private static final Set<String> START =
            Set.of("base", "no-data", "not-applicable", "suspended", "source-late", "record-withheld", "withheld");

    private final Subjects subjects;
    private final Evaluations evaluations;
    private final Explaining explaining;
    private final ShowingInsights insights;
    private final Catalogue catalogue;
    private final Laws laws;
    private final Knowledge knowledge;
    private final Clock clock;

    EvaluationPanel(
            Subjects subjects,
            Evaluations evaluations,
            Explaining explaining,
            ShowingInsights insights,
            Catalogue catalogue,
            Laws laws,
            Knowledge knowledge,
            Clock clock) {
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.explaining = explaining;
        this.insights = insights;
        this.catalogue = catalogue;
        this.laws = laws;
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
        List<Line> lines = explaining.of(evaluated, Visitor.current(), locale).stream()
                .map(explanation -> line(explanation, recordsAreShown, request))
                .toList();
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

    private Line line(Explanation explanation, boolean recordsAreShown, PanelRequest request) {
        Locale locale = request.locale();
        String item = explanation.item();
        String itemName = item == null
                ? null
                : catalogue.item(item).map(found -> found.name().in(locale)).orElse(item);
        return new Line(
                explanation.label().in(locale),
                explanation.dimensionLabel().in(locale),
                explanation.points(),
                PointsText.signed(explanation.points()),
                explanation.effect(),
                explanation.reason(),
                itemName,
                recordsAreShown ? record(explanation, request) : null,
                explanation.effectiveFrom(),
                explanation.disputedSince(),
                report(explanation, request),
                laws.citation(explanation.article(), locale));
    }

    private static @Nullable String record(Explanation explanation, PanelRequest request) {
        String item = explanation.item();
        String record = explanation.recordKey();
        return item == null || record == null ? null : RecordAddress.of(request.code(), item, record);
    }

    /** Points without a record are wrong, if at all, since one is missing: that is said of the subject as a whole. */
    private static String report(Explanation explanation, PanelRequest request) {
        String item = explanation.item();
        String record = explanation.recordKey();
        return item == null || record == null
                ? ReportAddress.of(request.code())
                : ReportAddress.of(request.code(), item, UUID.fromString(record));
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
            List<Line> lines) {}

    /**
     * One contribution.
     *
     * @param thousandths its points in thousandths, for the chart
     * @param points its points with their sign
     * @param effect ending of the key {@code effect.…}
     * @param item name of the item of the record it rests on, null without record
     * @param record where that record is shown, null where it is not
     * @param disputedSince the day since which that record is disputed, null where it is not
     * @param report where an error is reported
     */
    record Line(
            String indicator,
            String dimension,
            long thousandths,
            String points,
            String effect,
            String reason,
            @Nullable String item,
            @Nullable String record,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate disputedSince,
            String report,
            Citation article) {

        /** What the chart colours: points that are given, or points that records moved. */
        public String kind() {
            return START.contains(effect) ? "start" : "moved";
        }
    }
}
