package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.credit531.access.Visitor;
import org.credit531.record.Knowledge;
import org.credit531.scoring.Family;
import org.credit531.scoring.Label;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final Knowledge knowledge;
    private final Clock clock;

    EvaluationResource(
            Subjects subjects, Evaluations evaluations, Explaining explaining, Knowledge knowledge, Clock clock) {
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.explaining = explaining;
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
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        long number = knownAt == null ? knowledge.latest() : knownAt;
        SubjectEvaluation evaluation = found(subject, family, day, number)
                .orElseThrow(() -> new RequestProblem(
                        HttpStatus.NOT_FOUND, "not-evaluated", subject.kind().code()));
        return EvaluationJson.of(evaluation, explaining.of(evaluation, Visitor.current(), locale));
    }

    private Optional<SubjectEvaluation> found(Subject subject, @Nullable String family, LocalDate day, long number) {
        if (family == null) {
            return evaluations.of(subject, day, number);
        }
        Family wanted = Family.of(family)
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "family", family));
        return evaluations.of(subject, wanted, day, number);
    }

    /** An evaluation as the REST interface shows it; points in thousandths. */
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
            List<Explanation> contributions) {

        static EvaluationJson of(SubjectEvaluation subject, List<Explanation> contributions) {
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
                    evaluation.nextChange(),
                    contributions);
        }
    }
}
