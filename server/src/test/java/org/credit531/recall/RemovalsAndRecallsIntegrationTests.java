package org.credit531.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.RemovedRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Removals while recalls take over results: nothing of a removed record is left in them, and nobody is told what nobody knows. */
class RemovalsAndRecallsIntegrationTests extends RecallsOnSample {

    @Autowired
    private RecallsCopy copy;

    /** A recall takes over stored results: as long as one rests on what was removed, its copy is not confirmed. */
    @Test
    void confirmsARemovalOnlyWhenNothingStaleIsLeftToTakeOver() {
        int version = release("enterprise");
        UUID firm = evaluatedBy("enterprise", version).getFirst();
        UUID id = recall("enterprise", version);
        await(() -> stage(id) == ModelRecall.Stage.DONE);
        assertThat(points(id, firm)).hasSize(2);
        long known = count("select max(knowledge) from evaluation_result where subject = '" + firm + "'");
        transaction.executeWithoutResult(status -> {
            assertThat(copy.confirm(removal(firm, known + 1)))
                    .as("its result was computed before the removal")
                    .isEqualTo(new Confirmation.Pending("not-refreshed"));
            assertThat(mayBeSigned())
                    .as("nobody waits for what is not confirmed")
                    .isTrue();
        });
        assertThat(confirm(removal(firm, known))).isInstanceOf(Confirmation.Done.class);
        assertThat(points(id, firm)).isEmpty();
        assertThat(confirm(removal(firm, known))).isInstanceOf(Confirmation.Nothing.class);
    }

    /** What its result was is forgotten with the removed record: nobody knows whether another has taken its place. */
    @Test
    void tellsNobodyOfWhatWasForgottenBeforeItWasComputedAnew() {
        int version = release("individual-business");
        List<UUID> evaluated = evaluatedBy("individual-business", version);
        UUID forgotten = evaluated.getFirst();
        UUID id = recall("individual-business", version);
        await(() -> stage(id) == ModelRecall.Stage.DONE);
        assertThat(changed(id)).containsExactlyInAnyOrderElementsOf(evaluated);
        beginAgain(id, evaluated.size());
        long known = count("select max(knowledge) from evaluation_result where subject = '" + forgotten + "'");
        assertThat(confirm(removal(forgotten, known))).isInstanceOf(Confirmation.Done.class);
        long told = told();
        carrying.carryOut(id);
        assertThat(changed(id)).containsExactlyInAnyOrderElementsOf(evaluated.subList(1, evaluated.size()));
        assertThat(told() - told).isEqualTo(evaluated.size() - 1);
        assertThat(counting.counts(recalls.find(id).orElseThrow()))
                .returns((long) evaluated.size(), RecallCounts::recomputed)
                .returns(evaluated.size() - 1L, RecallCounts::changed);
    }

    private List<UUID> changed(UUID id) {
        return database.sql()
                .sql("select subject from recall_result where recall = :id and changed")
                .param("id", id)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private boolean mayBeSigned() {
        return database.sql()
                .sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", JdbcRecalls.LOCK)
                .query(Boolean.class)
                .single();
    }

    private Confirmation confirm(Removal removal) {
        return Objects.requireNonNull(transaction.execute(status -> copy.confirm(removal)));
    }

    private Removal removal(UUID subject, long number) {
        var record = new RemovedRecord("administrative-penalty", UUID.randomUUID(), subject, "market-regulation");
        return new Removal(
                UUID.randomUUID(), RemovalGround.REPAIR, "zj-2018:32", number, clock.instant(), List.of(record));
    }

    private List<Long> points(UUID id, UUID subject) {
        return database.sql()
                .sql("""
                        select points from recall_result cross join unnest(array[points_before, points_after]) as points
                         where recall = :id and subject = :subject and points is not null
                        """)
                .param("id", id)
                .param("subject", subject)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
