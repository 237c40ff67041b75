package org.credit531.recall;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.PublishedModels;
import org.credit531.recall.JdbcRecallResults.Result;
import org.credit531.recall.JdbcRecallResults.Settled;
import org.credit531.recall.JdbcRecallUsers.Given;
import org.credit531.recall.JdbcRecallUsers.User;
import org.credit531.recall.ModelRecall.Stage;
import org.credit531.recall.RecallCounts.Figure;
import org.credit531.reports.ReportsOfVersions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what follows from a recall, piece by piece: what a piece does, and that it was done, commit together, so that a crash
 * loses nothing and nobody is told twice. Each piece holds the recall, so that two instances never do the same.
 */
@Component
class CarryingOutRecalls {

    private static final int PIECE = 200;
    private static final int NOTICES = 50;

    private final JdbcRecalls recalls;
    private final JdbcRecallResults results;
    private final JdbcRecallUsers users;
    private final FindingUsers finding;
    private final TellingOfRecalls telling;
    private final ReportsOfVersions reports;
    private final Evaluations evaluations;
    private final PublishedModels models;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    CarryingOutRecalls(
            JdbcRecalls recalls,
            JdbcRecallResults results,
            JdbcRecallUsers users,
            FindingUsers finding,
            TellingOfRecalls telling,
            ReportsOfVersions reports,
            Evaluations evaluations,
            PublishedModels models,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.recalls = recalls;
        this.results = results;
        this.users = users;
        this.finding = finding;
        this.telling = telling;
        this.reports = reports;
        this.evaluations = evaluations;
        this.models = models;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Does whatever can be done now. */
    void carryOut(UUID id) {
        boolean more = true;
        while (more) {
            more = next(id);
        }
    }

    /** Does the next piece, in a transaction of its own; whether there may be another. */
    boolean next(UUID id) {
        return RecallRows.SCOPE.call(() -> Boolean.TRUE.equals(transaction.execute(status -> piece(recalls.hold(id)))));
    }

    private boolean piece(ModelRecall recall) {
        return switch (recall.stage()) {
            case RESULTS -> compare(recall);
            case REPORTS -> supersede(recall);
            case SUBJECTS -> tellSubjects(recall);
            case USERS -> tellUsers(recall);
            case PROPOSED, ENDED, DONE -> false;
        };
    }

    /** What is being evaluated still is waited for: whoever ends that has this called again. */
    private boolean compare(ModelRecall recall) {
        if (evaluations.underWay().stream().anyMatch(work -> work.cause().equals("models"))) {
            return false;
        }
        List<Settled> settled = results.settle(recall, PIECE);
        if (!settled.isEmpty()) {
            count(recall, settled);
            return true;
        }
        // Somebody may have been evaluated by the version while the recall was being signed.
        int found = results.find(recall);
        if (found > 0) {
            recalls.count(recall.id(), Map.of(Figure.FOUND, found));
            return true;
        }
        return !results.anyUnsettled(recall.id()) && enter(recall, Stage.REPORTS);
    }

    private void count(ModelRecall recall, List<Settled> settled) {
        int changed = count(settled, Settled::changed);
        recalls.count(
                recall.id(),
                Map.of(
                        Figure.RECOMPUTED, count(settled, Settled::present),
                        Figure.CHANGED, changed,
                        Figure.REGRADED, count(settled, Settled::regraded),
                        Figure.SUBJECTS, changed,
                        Figure.USERS, finding.find(recall, settled)));
    }

    private static int count(List<Settled> settled, Predicate<Settled> which) {
        return Math.toIntExact(settled.stream().filter(which).count());
    }

    private boolean supersede(ModelRecall recall) {
        ModelRecall.Proposed what = recall.what();
        ReportsOfVersions.Page page =
                reports.of(what.model(), what.version(), what.from(), recall.knowledge(), recall.reportAfter(), PIECE);
        reports.supersede(
                page.reports().stream().map(ReportsOfVersions.Found::document).toList(),
                TellingOfRecalls.reason(recall));
        note(recall, page.reports());
        UUID last = page.last();
        if (last == null) {
            return enter(recall, Stage.SUBJECTS);
        }
        recalls.lookedThrough(recall.id(), last);
        return true;
    }

    /** The reports, whose each is, and which office had asked for one: both are told. */
    private void note(ModelRecall recall, List<ReportsOfVersions.Found> found) {
        List<UUID> own = found.stream()
                .filter(report -> report.audience().equals("own"))
                .flatMap(report -> Stream.ofNullable(report.subject()))
                .toList();
        List<ReportsOfVersions.Found> asked = found.stream()
                .filter(report -> report.audience().equals("official"))
                .toList();
        int added = users.addUsers(
                recall.id(),
                asked.stream().map(CarryingOutRecalls::office).distinct().toList());
        added += users.give(
                recall.id(),
                asked.stream()
                        .flatMap(report -> Stream.ofNullable(report.subject())
                                .map(subject -> new Given(office(report), subject, "report")))
                        .toList());
        recalls.count(
                recall.id(),
                Map.of(
                        Figure.REPORTS, users.addReports(recall.id(), found),
                        Figure.SUBJECTS, results.tellOfReports(recall, own, family(recall)),
                        Figure.USERS, added));
    }

    private static User office(ReportsOfVersions.Found report) {
        return new User("unit", report.organisation());
    }

    private String family(ModelRecall recall) {
        return models.version(recall.what().model(), recall.what().version())
                .orElseThrow()
                .model()
                .family()
                .code();
    }

    private boolean tellSubjects(ModelRecall recall) {
        List<Result> untold = results.untold(recall.id(), NOTICES);
        untold.forEach(result -> results.told(recall.id(), result.subject(), telling.tell(recall, result)));
        recalls.count(recall.id(), Map.of(Figure.SUBJECTS_TOLD, untold.size()));
        return !untold.isEmpty() || enter(recall, Stage.USERS);
    }

    private boolean tellUsers(ModelRecall recall) {
        List<User> untold = users.untold(recall.id(), NOTICES);
        untold.forEach(user -> users.told(recall.id(), user, telling.tell(recall, user)));
        recalls.count(recall.id(), Map.of(Figure.USERS_TOLD, untold.size()));
        return !untold.isEmpty() || finish(recall);
    }

    private boolean enter(ModelRecall recall, Stage stage) {
        recalls.enter(recall.id(), stage);
        return true;
    }

    private boolean finish(ModelRecall recall) {
        recalls.finish(recall.id(), users.counts(recall.id()));
        ledger.record(Act.done(
                AuditEvent.RECALL_CARRIED_OUT,
                recall.what().model() + " " + recall.what().version() + " " + recall.id()));
        return false;
    }
}
