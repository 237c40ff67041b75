package org.credit531.room;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.database.RowScope;
import org.credit531.record.EveryRecord;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Grade;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.trials.SealedRuns;
import org.credit531.web.KeptProblem;
import org.credit531.web.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calculates a run and keeps what a person is to look at: figures in rounded counts, and the grades of those organisations that let
 * the engagement evaluate them, or of those named where everybody may see all that the model reads.
 */
@Component
class CalculatingRuns {

    private static final Logger LOG = LoggerFactory.getLogger(CalculatingRuns.class);
    /** Of all organisations that have authorised an engagement, and what came out of each. */
    static final RowScope SCOPE = RowScope.job("sealed-room");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ATTEMPTS = 3;

    /** A reason of the platform, not of the model. */
    private static final String FAILED = "room-run-failed";

    /** Counts go out in tens: two runs shall not tell of the one organisation in which they differ. */
    private static final int TENS = 10;

    private final JdbcRuns runs;
    private final JdbcGrades grades;
    private final JdbcAuthorisations authorisations;
    private final JdbcEngagements engagements;
    private final SubmittingModels models;
    private final RoomRules rules;
    private final SealedRuns sealed;
    private final Subjects subjects;
    private final EveryRecord records;
    private final TellingParties telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalculatingRuns(
            JdbcRuns runs,
            JdbcGrades grades,
            JdbcAuthorisations authorisations,
            JdbcEngagements engagements,
            SubmittingModels models,
            RoomRules rules,
            SealedRuns sealed,
            Subjects subjects,
            EveryRecord records,
            TellingParties telling,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.grades = grades;
        this.authorisations = authorisations;
        this.engagements = engagements;
        this.models = models;
        this.rules = rules;
        this.sealed = sealed;
        this.subjects = subjects;
        this.records = records;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(UUID id) {
        SCOPE.run(() -> {
            if (runs.begin(id)) {
                runs.find(id).ifPresent(this::tryToCalculate);
            }
        });
    }

    private void tryToCalculate(RoomRun run) {
        try {
            calculate(run);
        } catch (RequestProblem problem) {
            fail(run, problem);
        } catch (RuntimeException failure) {
            LOG.warn("sealed run {} failed", run.id(), failure);
            fail(run, new RequestProblem(HttpStatus.CONFLICT, FAILED));
        }
    }

    private void fail(RoomRun run, RequestProblem problem) {
        transaction.executeWithoutResult(status -> {
            if (runs.fail(run.id(), KeptProblem.of(problem))) {
                telling.failed(run, problem.code().equals(FAILED));
            }
        });
    }

    private void calculate(RoomRun run) {
        Engagement engagement = engagements.find(run.engagement()).orElseThrow();
        CompiledModel model = models.compile(models.text(run.model()));
        boolean open = rules.checkReadings(model, engagement.items());
        SealedRuns.Grades found = found(model, run.asOf());
        RoomRules.checkCounts(found.counts());
        if (!open) {
            RoomRules.checkSpread(model.model(), found.spread());
        }
        transaction.executeWithoutResult(status -> {
            if (keep(run, model, found, open)) {
                telling.calculated(engagement, run);
            }
        });
    }

    /** What was read before a removal is read again. */
    private SealedRuns.Grades found(CompiledModel model, LocalDate asOf) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            SealedRuns.Grades found = sealed.run(model, asOf);
            if (!RowScope.NOTHING.call(() -> records.isAnyRemovedSince(found.knownAt()))) {
                return found;
            }
        }
        throw new RequestProblem(HttpStatus.CONFLICT, FAILED);
    }

    /** Whether it was still wanted. */
    private boolean keep(RoomRun run, CompiledModel model, SealedRuns.Grades found, boolean open) {
        List<GivenGrade> given = new ArrayList<>();
        for (Subject subject : targets(run, open)) {
            UUID id = subject.id().value();
            if (RoomRules.admits(subject.kind())) {
                found.of()
                        .organisation(id)
                        .ifPresent(grade -> given.add(new GivenGrade(run.id(), id, subject.code(), grade, null)));
            }
        }
        String figures = JSON.writeValueAsString(figures(model, found.counts()));
        boolean kept = runs.calculated(run.id(), found.knownAt(), figures, given.size());
        if (kept) {
            given.forEach(grades::add);
        }
        return kept;
    }

    /** Whose grade may go out. */
    private List<Subject> targets(RoomRun run, boolean open) {
        List<Subject> named = run.named().stream()
                .flatMap(code -> subjects.byCode(code).stream())
                .toList();
        if (open && !named.isEmpty()) {
            return named;
        }
        List<SubjectId> authorised = authorisations.of(run.engagement(), LocalDate.now(clock)).stream()
                .map(one -> new SubjectId(one.subject()))
                .toList();
        if (!named.isEmpty()) {
            return named.stream().filter(one -> authorised.contains(one.id())).toList();
        }
        if (authorised.size() > BeginningRuns.MOST_NAMED) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-authorised-many", BeginningRuns.MOST_NAMED);
        }
        return List.copyOf(subjects.byId(authorised).values());
    }

    private static Map<String, Integer> figures(CompiledModel model, Map<String, Integer> counts) {
        Map<String, Integer> rounded = new LinkedHashMap<>();
        for (Grade grade : model.model().grades()) {
            rounded.put(grade.id(), counts.getOrDefault(grade.id(), 0) / TENS * TENS);
        }
        return rounded;
    }
}
