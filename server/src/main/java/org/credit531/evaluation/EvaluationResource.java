package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.credit531.access.Visitor;
import org.credit531.record.Knowledge;
import org.credit531.scoring.Label;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A subject's evaluation by REST, with every point explained. */
@RestController
class EvaluationResource {

    private final Subjects subjects;
    private final Evaluations evaluations;
    private final Explaining explaining;
    private final Insights insights;
    private final TellingInsights telling;
    private final PublishedModels models;
    private final Knowledge knowledge;
    private final Clock clock;

    EvaluationResource(
            Subjects subjects,
            Evaluations evaluations,
            Explaining explaining,
            Insights insights,
            TellingInsights telling,
            PublishedModels models,
            Knowledge knowledge,
            Clock clock) {
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.explaining = explaining;
        this.insights = insights;
        this.telling = telling;
        this.models = models;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @GetMapping("/api/v1/subjects/{code}/evaluation")
    EvaluationJson show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Long knownAt,
            @RequestParam(required = false) @Nullable String family,
            Locale locale) {
        Subject subject = subjects.requested(code);
        SubjectEvaluation evaluation = asOf == null && knownAt == null
                ? AskedFamily.present(evaluations, subject, family)
                : past(subject, family, asOf, knownAt);
        Seen seen = insights.seen(evaluation, Visitor.current());
        return EvaluationJson.of(
                evaluation,
                seen.evaluation().nextChange(),
                telling.of(evaluation, locale).reasons(insights.reasons(seen)),
                explaining.of(evaluation, Visitor.current(), locale),
                Recall.since(evaluation, models).map(RecallJson::of).orElse(null));
    }

    private SubjectEvaluation past(
            Subject subject, @Nullable String family, @Nullable LocalDate asOf, @Nullable Long knownAt) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        long number = knownAt == null ? knowledge.latest() : knownAt;
        return AskedFamily.evaluation(evaluations, subject, family, day, number);
    }

    /**
     * An evaluation as the REST interface shows it; points in thousandths.
     *
     * @param nextChange first later day on which the records that the reader may see can give another result by themselves
     * @param reasons the principal reasons
     * @param recalled that the version was recalled after the number of the answer; null where it was not
     */
    record EvaluationJson(
            String code,
            String family,
            String model,
            int version,
            LocalDate asOf,
            long knownAt,
            long points,
            String grade,
            Label gradeLabel,
            @Nullable LocalDate nextChange,
            Told.ReasonsTold reasons,
            List<Explanation> contributions,
            @Nullable RecallJson recalled) {

        static EvaluationJson of(
                SubjectEvaluation subject,
                @Nullable LocalDate nextChange,
                Told.ReasonsTold reasons,
                List<Explanation> contributions,
                @Nullable RecallJson recalled) {
            var evaluation = subject.evaluation();
            return new EvaluationJson(
                    subject.subject().code(),
                    subject.model().family().code(),
                    evaluation.model(),
                    evaluation.version(),
                    evaluation.asOf(),
                    subject.knownAt(),
                    evaluation.points(),
                    evaluation.grade(),
                    subject.model().grade(evaluation.grade()).orElseThrow().label(),
                    nextChange,
                    reasons,
                    contributions,
                    recalled);
        }
    }

    /** That the version of an answer was wrong: from which day, known from which number on, and what is wrong. */
    record RecallJson(LocalDate from, long knownFrom, String reason) {

        static RecallJson of(Recall recall) {
            return new RecallJson(recall.from(), Objects.requireNonNull(recall.knowledge()), recall.reason());
        }
    }
}
