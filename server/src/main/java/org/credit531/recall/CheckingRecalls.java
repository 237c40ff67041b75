package org.credit531.recall;

import java.time.Clock;
import java.time.LocalDate;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What speaks against a recall. */
@Component
class CheckingRecalls {

    static final int LONGEST = 1_000;

    private final PublishedModels models;
    private final JdbcRecalls recalls;
    private final Clock clock;

    CheckingRecalls(PublishedModels models, JdbcRecalls recalls, Clock clock) {
        this.models = models;
        this.recalls = recalls;
        this.clock = clock;
    }

    /**
     * Checks a proposal.
     *
     * @throws RequestProblem 422 {@code recall-words}; 400 {@code recall-day}; 409 {@code recall-open} and what {@link #checkVersions}
     *     finds
     */
    void check(ModelRecall.Proposed what) {
        checkWords(what.wrong());
        checkWords(what.reason());
        if (what.from().isAfter(LocalDate.now(clock))) {
            throw new RequestProblem(
                    HttpStatus.BAD_REQUEST, "recall-day", what.from().toString());
        }
        checkVersions(what);
        if (recalls.of(what.model(), what.version()).isPresent()) {
            throw problem(HttpStatus.CONFLICT, "recall-open", what, what.version());
        }
    }

    private static void checkWords(String text) {
        if (text.isBlank() || text.length() > LONGEST || CitizenNumbers.areIn(text)) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "recall-words", LONGEST);
        }
    }

    /**
     * Checks that the version can be recalled now, and that another can hold in its place.
     *
     * @throws RequestProblem 404 {@code unknown-model-version}; 409 {@code recall-not-in-force}, {@code recall-persons}, {@code
     *     recall-twice}, {@code recall-instead}
     */
    void checkVersions(ModelRecall.Proposed what) {
        ModelVersion version = models.version(what.model(), what.version())
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "unknown-model-version", what, what.version()));
        if (version.evaluates().isEmpty()) {
            throw problem(HttpStatus.CONFLICT, "recall-persons", what, what.version());
        }
        if (version.edition().effectiveFrom().isAfter(LocalDate.now(clock))) {
            throw problem(HttpStatus.CONFLICT, "recall-not-in-force", what, what.version());
        }
        if (models.recall(what.model(), what.version()).isPresent()) {
            throw problem(HttpStatus.CONFLICT, "recall-twice", what, what.version());
        }
        Integer instead = what.instead();
        if (instead != null && !canHold(what, instead)) {
            throw problem(HttpStatus.CONFLICT, "recall-instead", what, instead);
        }
    }

    private boolean canHold(ModelRecall.Proposed what, int instead) {
        return instead < what.version()
                && models.version(what.model(), instead).isPresent()
                && models.recall(what.model(), instead).isEmpty();
    }

    private static RequestProblem problem(HttpStatus status, String code, ModelRecall.Proposed what, int version) {
        return new RequestProblem(status, code, what.model(), version);
    }
}
