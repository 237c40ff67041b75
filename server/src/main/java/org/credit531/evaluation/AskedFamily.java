package org.credit531.evaluation;

import java.time.LocalDate;
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
        var found = family == null
                ? evaluations.of(subject, day, knownAt)
                : evaluations.of(subject, wanted(family), day, knownAt);
        return found.orElseThrow(() -> new RequestProblem(
                HttpStatus.NOT_FOUND, "not-evaluated", subject.kind().code()));
    }

    private static Family wanted(String family) {
        return Family.of(family)
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "family", family));
    }
}
