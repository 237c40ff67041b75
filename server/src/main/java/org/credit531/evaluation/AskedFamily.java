package org.credit531.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.credit531.scoring.Family;
import org.credit531.subject.Subject;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request for the result of a subject, in the family it is known by or in another. */
final class AskedFamily {

    private AskedFamily() {}

    /**
     * The result.
     *
     * @param family code of a family; null for the one that the subject is known by
     * @throws RequestProblem 404 {@code not-evaluated}, 400 {@code parameter-not-readable}, and what {@link Evaluations} throws
     */
    static SubjectEvaluation evaluation(
            Evaluations evaluations, Subject subject, @Nullable String family, LocalDate day, long knownAt) {
        return required(find(evaluations, subject, family == null ? null : wanted(family), day, knownAt), subject);
    }

    /** The present result, as above. */
    static SubjectEvaluation present(Evaluations evaluations, Subject subject, @Nullable String family) {
        return required(
                family == null ? evaluations.present(subject) : evaluations.present(subject, wanted(family)), subject);
    }

    private static SubjectEvaluation required(Optional<SubjectEvaluation> found, Subject subject) {
        return found.orElseThrow(() -> new RequestProblem(
                HttpStatus.NOT_FOUND, "not-evaluated", subject.kind().code()));
    }

    /**
     * The result, if there is one.
     *
     * @param family null for the one that the subject is known by
     */
    static Optional<SubjectEvaluation> find(
            Evaluations evaluations, Subject subject, @Nullable Family family, LocalDate day, long knownAt) {
        return family == null ? evaluations.of(subject, day, knownAt) : evaluations.of(subject, family, day, knownAt);
    }

    /**
     * The family of a code.
     *
     * @throws RequestProblem 400 {@code parameter-not-readable}
     */
    static Family wanted(String family) {
        return Family.of(family)
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "family", family));
    }
}
