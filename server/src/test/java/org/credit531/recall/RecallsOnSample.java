package org.credit531.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.credit531.access.ActingAs;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.evaluation.Evaluations;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions that are released and recalled on the sample, for tests of what becomes of their results. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
abstract class RecallsOnSample {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Visitor WANG = officer("wang");
    static final Visitor LI = officer("li");

    @Autowired
    Recalling recalling;

    @Autowired
    JdbcRecalls recalls;

    @Autowired
    CountingRecalls counting;

    @Autowired
    Evaluations evaluations;

    @Autowired
    ApplicationContext platform;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    TestDatabase database;

    @Autowired
    CarryingOutRecalls carrying;

    /** As it was when it had been signed. */
    void beginAgain(UUID id, int found) {
        database.sql().sql("""
                        update recall_result set changed = false, regraded = false, settled_at = null, told_at = null, notice = null
                         where recall = :id
                        """).param("id", id).update();
        database.sql()
                .sql("delete from recall_user where recall = :id")
                .param("id", id)
                .update();
        database.sql().sql("""
                        update model_recall set stage = 'results', done_at = null, figures = array[:found, 0, 0, 0, 0, 0, 0, 0, 0]
                         where case_id = :id
                        """).param("found", found).param("id", id).update();
    }

    ModelRecall.Stage stage(UUID id) {
        return recalls.find(id).orElseThrow().stage();
    }

    /** Another version, by which everybody has other points. */
    int release(String model) {
        int version = new WrongModels(platform).release(model);
        await(() -> evaluations.underWay().isEmpty());
        return version;
    }

    UUID recall(String model, int version) {
        UUID id = propose(model, version);
        sign(id, LI);
        return id;
    }

    static ModelRecall.Proposed proposed(String model, int version, LocalDate from, @Nullable Integer instead) {
        return new ModelRecall.Proposed(model, version, from, instead, "wrong points", "found by a check");
    }

    UUID propose(String model, int version) {
        return propose(proposed(model, version, TODAY, null));
    }

    UUID propose(ModelRecall.Proposed what) {
        return ActingAs.call(WANG, () -> recalling.propose(what, WANG));
    }

    void sign(UUID id, Visitor visitor) {
        ActingAs.call(visitor, () -> {
            recalling.sign(id, visitor);
            return true;
        });
    }

    List<UUID> evaluatedBy(String model, int version) {
        return database.sql()
                .sql("""
                        select subject from evaluation_result
                         where model = :model and model_version = :version and points is not null order by subject
                        """)
                .param("model", model)
                .param("version", version)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    long told() {
        return count("select count(*) from notice where kind = 'recall-result'");
    }

    long count(String sql) {
        return database.sql().sql(sql).query(Long.class).single();
    }

    static void await(Callable<Boolean> holds) {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        try {
            while (!holds.call()) {
                assertThat(Instant.now()).as("two minutes are over").isBefore(limit);
                Thread.sleep(20);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Visitor officer(String name) {
        return Visitor.account(name, (Membership) null, null, Set.of(Role.MODEL_OFFICER));
    }

    @BeforeEach
    void begin() {
        clock.set(TODAY.toString());
    }
}
