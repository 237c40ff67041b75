package org.credit531.trials;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.evaluation.UsedFamilies;
import org.credit531.identifiers.SubjectKind;
import org.credit531.record.EveryRecord;
import org.credit531.scoring.Family;
import org.credit531.trial.ResultsFile;
import org.credit531.trial.report.Migration;
import org.credit531.web.FileAnswer;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came out of trials: the figures that are kept, and of single organisations what is in memory still. */
@Component
class ReadingTrials {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final JdbcTrials trials;
    private final KeptResults results;
    private final TakingFigures figures;
    private final EveryRecord records;
    private final Ledger ledger;

    ReadingTrials(JdbcTrials trials, KeptResults results, TakingFigures figures, EveryRecord records, Ledger ledger) {
        this.trials = trials;
        this.results = results;
        this.figures = figures;
        this.records = records;
        this.ledger = ledger;
    }

    /** The latest first. */
    List<Trial> all() {
        return trials.all();
    }

    /** The figures of a trial that is done. */
    Optional<TrialFigures> figures(Trial trial) {
        return Optional.ofNullable(trials.figures(trial.id())).map(text -> JSON.readValue(text, TrialFigures.class));
    }

    /**
     * The same where there have to be some.
     *
     * @throws RequestProblem 409 {@code trial-not-done}
     */
    TrialFigures required(Trial trial) {
        return figures(trial).orElseThrow(() -> notDone(trial));
    }

    private static RequestProblem notDone(Trial trial) {
        return new RequestProblem(
                HttpStatus.CONFLICT, "trial-not-done", trial.id().toString());
    }

    /**
     * The same as they are kept.
     *
     * @throws RequestProblem 409 {@code trial-not-done}
     */
    JsonNode json(Trial trial) {
        String text = trials.figures(trial.id());
        if (text == null) {
            throw notDone(trial);
        }
        return JSON.readTree(text);
    }

    /** Whether what came out for each organisation can be had. */
    boolean isAtHand(Trial trial) {
        return tried(trial).isPresent();
    }

    /** The results of individual businesses are their own: where a model of any family evaluates them, there are figures alone. */
    static boolean isOpen(UsedFamilies.Used used) {
        return used.family().models().stream()
                .noneMatch(model -> model.model().subjects().contains(SubjectKind.INDIVIDUAL_BUSINESS.code()));
    }

    /** Whether the results of a trial are nobody's to take, also once they are in memory no more. */
    static boolean isClosed(Trial trial, Optional<Tried> tried) {
        return trial.family() == Family.INDIVIDUAL_BUSINESS
                || tried.filter(found -> !isOpen(found)).isPresent();
    }

    private static boolean isOpen(Tried tried) {
        return isOpen(tried.candidate().used()) && isOpen(tried.against().used());
    }

    static RequestProblem notOpen() {
        return new RequestProblem(HttpStatus.FORBIDDEN, "evaluation-not-open");
    }

    /** The organisations that move most. */
    Migration movers(Tried tried, int most) {
        return figures.movers(tried, most);
    }

    /** What came out for each organisation; empty where it is not at hand. */
    Optional<Tried> tried(Trial trial) {
        return counted(trial).filter(ReadingTrials::isOpen);
    }

    /** The same, for figures alone. What may rest on a record removed since is told no more, whichever instance holds it. */
    Optional<Tried> counted(Trial trial) {
        return results.of(trial.id())
                .filter(tried ->
                        !records.isAnyRemovedSince(tried.over().population().clearAt()));
    }

    /**
     * The file of what came out for each organisation, with an entry in the ledger.
     *
     * @throws RequestProblem 409 {@code trial-not-at-hand}; 403 {@code evaluation-not-open} for individual businesses
     */
    @Transactional
    public ResponseEntity<StreamingResponseBody> results(Trial trial) {
        Optional<Tried> found = counted(trial);
        if (isClosed(trial, found)) {
            throw notOpen();
        }
        Tried tried = found.orElseThrow(() -> new RequestProblem(
                HttpStatus.CONFLICT, "trial-not-at-hand", trial.id().toString()));
        ledger.record(Act.done(
                AuditEvent.TRIAL_EXPORTED,
                trial.tried().model() + " " + trial.tried().version() + " " + trial.id()));
        String name = "trial-" + trial.tried().model() + "-" + trial.tried().version() + ".csv";
        return attachment(CSV, name, out -> {
            try (var buffered = new BufferedOutputStream(out)) {
                write(tried, buffered);
            }
        });
    }

    private static ResponseEntity<StreamingResponseBody> attachment(
            MediaType type, String name, StreamingResponseBody body) {
        return FileAnswer.named(name, type).body(body);
    }

    static void write(Tried tried, OutputStream out) throws IOException {
        Roster roster = tried.over().population().roster();
        ResultsFile.write(
                tried.candidate().scores(),
                tried.candidate().model().models(),
                roster.inOrder().iterator(),
                roster::code,
                out);
    }
}
