package org.credit531.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.ActingAs;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.record.Knowledge;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recalls on the real database: what they refuse, what they take over, and that nobody is told twice, whoever is stopped. */
class RecallsIntegrationTests extends RecallsOnSample {

    @Autowired
    private ForgettingRecalls forgetting;

    @Autowired
    private JdbcRecallUsers users;

    @Autowired
    private PublishedModels models;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Subjects subjects;

    @Test
    void isNotSignedByWhoProposedIt() {
        int version = release("social-organisation");
        UUID id = propose("social-organisation", version);
        isRefused(() -> sign(id, WANG), "workflow-same-person");
        assertThat(models.recall("social-organisation", version)).isEmpty();
        assertThat(models.today()).anyMatch(one -> isOf(one, "social-organisation", version));
        JdbcClient application = JdbcClient.create(database.application());
        assertThatThrownBy(() -> application.sql("""
                        update model_recall set stage = 'results', figures = array_fill(0, array[9]), knowledge = 1,
                               signed_by = 'WANG', signed_at = now(), keep_until = current_date
                         where case_id = :id
                        """).param("id", id).update())
                .hasMessageContaining("model_recall_two_people");
        ActingAs.call(LI, () -> {
            recalling.end(id, "turn-down", "不是错误", LI);
            return true;
        });
        isRefused(() -> sign(id, LI), "workflow-not-now");
    }

    @Test
    void refusesWhatCannotBeRecalled() {
        isRefused(() -> propose("enterprise", 77), "unknown-model-version");
        isRefused(() -> propose("natural-person", 1), "recall-persons");
        isRefused(() -> propose(proposed("enterprise", 1, TODAY.plusDays(1), null)), "recall-day");
        isRefused(() -> propose(proposed("enterprise", shipped("enterprise"), TODAY, 9)), "recall-instead");
        isRefused(
                () -> propose(new ModelRecall.Proposed("enterprise", shipped("enterprise"), TODAY, null, " ", "why")),
                "recall-words");
        int version = shipped("government");
        UUID id = propose("government", version);
        isRefused(() -> propose("government", version), "recall-open");
        ActingAs.call(WANG, () -> {
            recalling.end(id, "withdraw", "", WANG);
            return true;
        });
        assertThat(recalls.find(id).orElseThrow().stage()).isEqualTo(ModelRecall.Stage.ENDED);
    }

    @Test
    void computesAnewAndTellsEverybodyOnce() throws Exception {
        int version = release("enterprise");
        List<UUID> evaluated = evaluatedBy("enterprise", version);
        assertThat(evaluated).hasSizeGreaterThan(10);
        Subject firm = subject(evaluated.getFirst());
        var before = evaluations.present(firm).orElseThrow();
        long toldBefore = told();
        UUID id = recall("enterprise", version);
        assertThat(models.today())
                .as("not used any more from the commit on")
                .noneMatch(one -> isOf(one, "enterprise", version))
                .anyMatch(one -> isOf(one, "enterprise", version - 1));
        await(() -> stage(id) == ModelRecall.Stage.DONE);
        assertThat(evaluatedBy("enterprise", version)).isEmpty();
        RecallCounts counts = counting.counts(recalls.find(id).orElseThrow());
        assertThat(counts.found()).isEqualTo(evaluated.size());
        assertThat(counts.recomputed()).isEqualTo(counts.found());
        assertThat(counts.changed()).isPositive();
        assertThat(counts.subjectsTold()).isEqualTo(counts.subjects()).isEqualTo(counts.changed());
        assertThat(told() - toldBefore).isEqualTo(counts.subjectsTold());
        var past = evaluations
                .of(firm, before.evaluation().asOf(), before.knownAt())
                .orElseThrow();
        assertThat(past.evaluation()).as("as it was given").isEqualTo(before.evaluation());
        assertThat(models.recall("enterprise", version).orElseThrow().knowledge())
                .isGreaterThan(before.knownAt());
        assertThat(evaluations
                        .of(firm, before.evaluation().asOf(), knowledge.latest())
                        .orElseThrow()
                        .model()
                        .version())
                .isEqualTo(version - 1);
        assertShowsNothingWithoutTheScope();
        isRefused(() -> propose("enterprise", version), "recall-twice");
        assertReleasedAnewUnderAnotherNumber(version);
        assertForgetsInTime(id, counts);
    }

    /** A recall that was itself wrong is ended so, and in no other way. */
    private void assertReleasedAnewUnderAnotherNumber(int version) {
        assertThat(release("enterprise")).isEqualTo(version + 1);
        assertThat(models.today()).anyMatch(one -> isOf(one, "enterprise", version + 1));
    }

    private void assertShowsNothingWithoutTheScope() {
        JdbcClient application = JdbcClient.create(database.application());
        for (String table : List.of("recall_result", "recall_user", "recall_given", "recall_report")) {
            assertThat(application
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(count("select count(*) from recall_result")).isPositive();
    }

    private void assertForgetsInTime(UUID id, RecallCounts counts) {
        LocalDate last = TODAY.plusMonths(ForgettingRecalls.MONTHS);
        forgetting.forget(last.minusDays(1));
        assertThat(rows(id)).isPositive();
        forgetting.forget(last);
        assertThat(rows(id)).isZero();
        assertThat(counting.counts(recalls.find(id).orElseThrow())).isEqualTo(counts);
    }

    private long rows(UUID id) {
        return database.sql()
                .sql("select count(*) from recall_result where recall = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Each piece is stopped once before it commits, and two work at the same time. */
    @Test
    void tellsOnceWhoeverCarriesItOut() throws Exception {
        int version = release("individual-business");
        long before = told();
        int evaluated = evaluatedBy("individual-business", version).size();
        assertThat(evaluated).isGreaterThan(1);
        UUID id = recall("individual-business", version);
        await(() -> stage(id) == ModelRecall.Stage.DONE);
        long told = told() - before;
        assertThat(told).isPositive();
        // All of it once more from the beginning of telling, as after a crash: stopped, and by two at the same time.
        database.sql()
                .sql("update model_recall set stage = 'subjects', done_at = null where case_id = :id")
                .param("id", id)
                .update();
        carrying.carryOut(id);
        assertThat(told() - before).as("who was told is not told again").isEqualTo(told);
        database.sql()
                .sql("update recall_result set told_at = null, notice = null where recall = :id")
                .param("id", id)
                .update();
        database.sql()
                .sql("update model_recall set stage = 'subjects', done_at = null where case_id = :id")
                .param("id", id)
                .update();
        transaction.executeWithoutResult(status -> {
            assertThat(carrying.next(id)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(told() - before)
                .as("a piece that was stopped has told nobody")
                .isEqualTo(told);
        try (var two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both =
                    List.of(two.submit(() -> carrying.carryOut(id)), two.submit(() -> carrying.carryOut(id)));
            for (Future<?> one : both) {
                one.get();
            }
        }
        assertThat(told() - before).as("each once more").isEqualTo(2 * told);
        assertThat(stage(id)).isEqualTo(ModelRecall.Stage.DONE);
    }

    /** Whoever looks at a recall under way reads what was kept with its pieces; that is what its rows would say. */
    @Test
    void keepsItsFiguresWithEachPiece() {
        int version = release("individual-business");
        int evaluated = evaluatedBy("individual-business", version).size();
        UUID id = recall("individual-business", version);
        await(() -> stage(id) == ModelRecall.Stage.DONE);
        beginAgain(id, evaluated);
        int pieces = 0;
        do {
            pieces++;
            RecallRows.SCOPE.run(() -> transaction.executeWithoutResult(status -> assertKept(recalls.hold(id))));
        } while (carrying.next(id));
        assertThat(pieces).isGreaterThan(1);
        RecallCounts counts = counting.counts(recalls.find(id).orElseThrow());
        assertThat(counts.subjectsTold()).isEqualTo(counts.changed()).isPositive();
    }

    private void assertKept(ModelRecall recall) {
        assertThat(counting.counts(recall)).as("at %s", recall.stage()).isEqualTo(users.counts(recall.id()));
    }

    @Test
    void leavesNobodyEvaluatedWhereNothingHoldsInItsPlace() throws Exception {
        int version = shipped("public-institution");
        List<UUID> evaluated = evaluatedBy("public-institution", version);
        assertThat(evaluated).isNotEmpty();
        Subject school = subject(evaluated.getFirst());
        UUID id = recall("public-institution", version);
        assertThatThrownBy(() -> evaluations.present(school)).isInstanceOfSatisfying(RequestProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo("model-recalled");
            assertThat(problem.message(Locale.ENGLISH)).contains("wrong points").doesNotContain("public-institution");
        });
        await(() -> stage(id) == ModelRecall.Stage.DONE);
        assertThat(evaluatedBy("public-institution", version)).isEmpty();
        assertThat(counting.counts(recalls.find(id).orElseThrow()).regraded()).isEqualTo(evaluated.size());
    }

    private Subject subject(UUID id) {
        return Objects.requireNonNull(subjects.byId(List.of(new SubjectId(id))).get(new SubjectId(id)));
    }

    private static boolean isOf(ModelVersion one, String model, int version) {
        return one.id().equals(model) && one.version() == version;
    }

    private int shipped(String model) {
        return models.versions().stream()
                .filter(one -> one.id().equals(model) && one.shipped())
                .mapToInt(ModelVersion::version)
                .max()
                .orElseThrow();
    }

    private static void isRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
