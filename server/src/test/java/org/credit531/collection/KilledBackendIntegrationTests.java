package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.credit531.evaluation.Evaluations;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * The database's process is killed at twenty points spread over an import, from its first statement to its commit: each time
 * nothing of it is there, and taking it again takes it whole and once. The whole program is killed in
 * {@code KilledImportIntegrationTests}.
 */
@PlatformTest
@Import(KillingBackends.class)
class KilledBackendIntegrationTests {

    private static final int POINTS = 20;
    private static final int ROWS = 60;

    /** What an import writes, each counted by what marks it as that of the batch. */
    private static final List<String> TRACES = List.of(
            "select count(*) from statement where batch = :batch",
            "select count(*) from knowledge where batch = :batch",
            "select count(*) from quarantined_row where batch = :batch",
            "select count(*) from subject where name like :name",
            "select count(*) from public_subject where name like :name",
            "select count(*) from attribution a join subject s on s.id = a.subject where s.name like :name",
            "select count(*) from party_record p join subject s on s.code = p.party_code where s.name like :name",
            "select count(*) from evaluation_pending where :batch is null or not exists (select 1 from knowledge k where k.number = knowledge)");

    @Autowired
    private Batches batches;

    @Autowired
    private JdbcBatches stored;

    @Autowired
    private Importing importing;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Subjects subjects;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void holdTheQueue() {
        scheduler.pause();
    }

    @AfterEach
    void letTheQueueGoOn() {
        KillingBackends.disarm();
        scheduler.resume();
    }

    @Test
    void leavesNothingHalfTwiceOrLostAtTwentyPoints() throws Exception {
        int steps = stepsOfAnUndisturbedImport();
        assertThat(steps).isGreaterThan(POINTS);
        for (int point = 1; point <= POINTS; point++) {
            killAndTakeAgain(point, 1 + (point - 1) * (steps - 1) / (POINTS - 1));
        }
        evaluatesLaterWhatWasCommitted();
    }

    private int stepsOfAnUndisturbedImport() throws Exception {
        Batch batch = submit(0);
        var plan = KillingBackends.arm(0);
        importing.take(stored.find(batch.id()).orElseThrow());
        KillingBackends.disarm();
        assertWhole(batch, 0);
        return plan.steps();
    }

    private void killAndTakeAgain(int number, int step) throws Exception {
        String context = "killed at step " + step;
        Batch batch = submit(number);
        KillingBackends.arm(step);
        assertThatThrownBy(() -> importing.take(stored.find(batch.id()).orElseThrow()))
                .as(context)
                .isInstanceOf(RuntimeException.class);
        KillingBackends.disarm();
        assertThat(traces(batch, number).values()).as(context).containsOnly(0L);
        importing.take(stored.find(batch.id()).orElseThrow());
        assertWhole(batch, number);
        Batch again = submit(number);
        importing.take(stored.find(again.id()).orElseThrow());
        assertThat(stored.find(again.id()).orElseThrow().counts().unchanged())
                .as(context)
                .isEqualTo(ROWS);
    }

    private void assertWhole(Batch batch, int number) {
        var counts = stored.find(batch.id()).orElseThrow().counts();
        assertThat(counts).isEqualTo(new Batch.Counts(ROWS + 1, ROWS, 0, 1, 0));
        assertThat(traces(batch, number).values()).containsExactly(60L, 1L, 1L, 60L, 60L, 60L, 60L, 0L);
    }

    /** The work that commits have left is still there, and until it is done everything is computed on request. */
    private void evaluatesLaterWhatWasCommitted() throws Exception {
        List<SubjectId> all = database.sql()
                .sql("select id from subject where name like '样本%有限公司'")
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
        assertThat(database.sql()
                        .sql("select count(*) from evaluation_pending")
                        .query(Long.class)
                        .single())
                .isPositive();
        var before = evaluations.results(all);
        assertThat(before).hasSameSizeAs(all);
        scheduler.resume();
        new Sending(batches).awaitEvaluation(database);
        assertThat(evaluations.results(all)).isEqualTo(before);
        var one = subjects.byId(all.subList(0, 1)).values().iterator().next();
        assertThat(before.get(one.id()).points())
                .isEqualTo(evaluations.present(one).orElseThrow().evaluation().points());
    }

    private Map<String, Long> traces(Batch batch, int number) {
        var counts = new java.util.LinkedHashMap<String, Long>();
        TRACES.forEach(trace -> counts.put(
                trace,
                database.sql()
                        .sql(trace)
                        .param("batch", batch.id())
                        .param("name", name(number, "%"))
                        .query(Long.class)
                        .single()));
        return counts;
    }

    private Batch submit(int number) throws Exception {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> enterprise(20_000 + number * ROWS + row) + "," + name(number, "第" + row)
                        + ",存续,2010-05-06,,100,2020-01-02\n")
                .collect(Collectors.joining());
        String text = Sending.REGISTRATIONS + rows + ",无代码有限公司,存续,2010-05-06,,100,2020-01-02\n";
        return new Sending(batches)
                .submit(
                        "registration",
                        "market-regulation",
                        Batch.Mode.DELTA,
                        null,
                        text.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(int number, String rest) {
        return "样本批次" + number + "号" + rest + "有限公司";
    }
}
