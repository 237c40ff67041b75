package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.evaluation.Evaluations;
import org.credit531.search.PublicSearch;
import org.credit531.search.Question;
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
 * The database's process is killed at twenty points of an import, two in each of its ten phases, from the first byte that is
 * received to the commit of which nobody hears: each time nothing or all of it is there, and taking it again takes it whole
 * and once. The whole program is killed in {@code KilledImportIntegrationTests}.
 */
@PlatformTest
@Import(KillingBackends.class)
class KilledBackendIntegrationTests {

    private static final int POINTS = 20;
    private static final int ROWS = 60;

    /** The phases of an import in their order, each with what its first statement says. */
    private static final Map<String, String> PHASES = phases();

    private static Map<String, String> phases() {
        var phases = new LinkedHashMap<String, String>();
        phases.put("receiving", "insert into batch ");
        phases.put("reading", "set state = 'running'");
        phases.put("numbering", "pg_advisory_xact_lock");
        phases.put("staging", "create temporary table staged");
        phases.put("merging", "with fresh as");
        phases.put("attributing", "analyze stated_party");
        phases.put("leaving the evaluation", "insert into evaluation_pending");
        phases.put("publishing", "gin_pending_list_limit");
        phases.put("counting", "set state = 'done'");
        phases.put("committing", KillingBackends.COMMIT);
        return phases;
    }

    /** What an import writes, each counted by what marks it as that of the batch. */
    private static final List<String> TRACES = List.of(
            "select count(*) from statement where batch = :batch",
            "select count(*) from knowledge where batch = :batch",
            "select count(*) from quarantined_row where batch = :batch",
            "select count(*) from subject where name like :name",
            "select count(*) from public_subject where name like :name",
            "select count(*) from attribution a join subject s on s.id = a.subject where s.name like :name",
            "select count(*) from party_record p join subject s on s.code = p.party_code where s.name like :name");

    private static final Long[] NOTHING = {0L, 0L, 0L, 0L, 0L, 0L, 0L};
    private static final Long[] WHOLE = {60L, 1L, 1L, 60L, 60L, 60L, 60L};

    /** What a second sending leaves: a number of its own, the row it was refused, and not one statement. */
    private static final Long[] AGAIN = {0L, 1L, 1L, 60L, 60L, 60L, 60L};

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
    private PublicSearch search;

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

    /** Where to kill: before a step or after it. */
    private record Point(String phase, int step, boolean after) {}

    @Test
    void leavesNothingHalfTwiceOrLostAtTwentyPoints() throws Exception {
        take(submit(0));
        List<Point> points = points(stepsOfAnUndisturbedImport(POINTS + 1));
        assertThat(points).doesNotHaveDuplicates().hasSize(POINTS);
        List<UUID> all = new ArrayList<>();
        for (int number = 1; number <= POINTS; number++) {
            all.add(killAndTakeAgain(number, points.get(number - 1)));
        }
        evaluatesLaterWhatWasCommitted();
        for (int number = 1; number <= POINTS; number++) {
            assertThat(traces(all.get(number - 1), number)).containsExactly(WHOLE);
            assertThat(search.find(Question.of("样本批次" + number + "号", 2 * ROWS)).hits())
                    .hasSize(ROWS);
        }
    }

    private List<String> stepsOfAnUndisturbedImport(int number) throws Exception {
        KillingBackends.Plan plan = KillingBackends.watch();
        Batch batch = submit(number);
        take(batch);
        KillingBackends.disarm();
        assertWhole(batch, number);
        return plan.steps();
    }

    /** Two of each phase: before its first step and before its last one, or after it where it is the only one. */
    private static List<Point> points(List<String> steps) {
        List<Point> points = new ArrayList<>();
        List<String> names = List.copyOf(PHASES.keySet());
        int first = 0;
        for (int phase = 0; phase < names.size(); phase++) {
            boolean last = phase == names.size() - 1;
            int end = last ? first + 1 : first(steps, PHASES.get(names.get(phase + 1)), first + 1);
            assertThat(end).as("end of %s in %s", names.get(phase), steps).isGreaterThan(first);
            points.add(new Point(names.get(phase), first, false));
            points.add(new Point(names.get(phase), end - 1, end - 1 == first));
            first = end;
        }
        return points;
    }

    private static int first(List<String> steps, String text, int from) {
        return IntStream.range(from, steps.size())
                .filter(step -> steps.get(step).contains(text))
                .findFirst()
                .orElse(-1);
    }

    private UUID killAndTakeAgain(int number, Point point) throws Exception {
        String context = "killed at " + point;
        KillingBackends.arm(point.step(), point.after());
        ThrowingCallable sendAndTake = () -> take(submit(number));
        assertThatThrownBy(sendAndTake).as(context).isInstanceOf(Exception.class);
        KillingBackends.disarm();
        assertNothingOrAll(number, point, context);
        Batch batch = submit(number);
        take(batch);
        assertWhole(batch, number);
        var again = submission("again-" + number, number);
        take(again);
        assertThat(stored.find(again.id()).orElseThrow().counts())
                .as(context)
                .isEqualTo(new Batch.Counts(ROWS + 1, 0, ROWS, 1, 0));
        assertThat(traces(again.id(), number)).as(context).containsExactly(AGAIN);
        return batch.id();
    }

    /** Only a commit of which nobody heard may have left everything; whatever else was killed has left nothing. */
    private void assertNothingOrAll(int number, Point point, String context) {
        boolean committed = point.phase().equals("committing") && point.after();
        stored.byKey("tests", "first-" + number)
                .ifPresent(batch -> assertThat(traces(batch.id(), number))
                        .as(context)
                        .containsExactly(committed ? WHOLE : NOTHING));
        assertThat(count("select count(*) from subject where name like :name", number))
                .as(context)
                .isEqualTo(committed ? ROWS : 0);
        assertThat(count("select count(*) from batch", number))
                .as(context)
                .isEqualTo(count("select count(*) from scheduled_tasks where task_name = 'read-batch'", number));
    }

    private long count(String sql, int number) {
        return database.sql()
                .sql(sql)
                .param("name", name(number, "%"))
                .query(Long.class)
                .single();
    }

    private void assertWhole(Batch batch, int number) {
        assertThat(stored.find(batch.id()).orElseThrow().counts()).isEqualTo(new Batch.Counts(ROWS + 1, ROWS, 0, 1, 0));
        assertThat(traces(batch.id(), number)).containsExactly(WHOLE);
    }

    /** The work that commits have left is still there, and until it is done everything is computed on request. */
    private void evaluatesLaterWhatWasCommitted() throws Exception {
        List<SubjectId> all = database.sql()
                .sql("select id from subject where name like '样本%有限公司'")
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
        assertThat(count("select count(*) from evaluation_pending", 0)).isPositive();
        var before = evaluations.results(all);
        assertThat(before).hasSameSizeAs(all);
        scheduler.resume();
        new Sending(batches).awaitEvaluation(database);
        assertThat(evaluations.results(all)).isEqualTo(before);
        var one = subjects.byId(all.subList(0, 1)).values().iterator().next();
        assertThat(before.get(one.id()).points())
                .isEqualTo(evaluations.present(one).orElseThrow().evaluation().points());
    }

    private List<Long> traces(UUID batch, int number) {
        return TRACES.stream()
                .map(trace -> database.sql()
                        .sql(trace)
                        .param("batch", batch)
                        .param("name", name(number, "%"))
                        .query(Long.class)
                        .single())
                .toList();
    }

    /** Takes a batch as the queue does: not if it is done already. */
    private void take(Batch batch) {
        if (stored.start(batch.id()) > 0) {
            importing.take(stored.find(batch.id()).orElseThrow());
        }
    }

    /** Sends a file; once more with the same key where nobody knows whether it has come. */
    private Batch submit(int number) throws IOException {
        return submission("first-" + number, number);
    }

    private Batch submission(String key, int number) throws IOException {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> enterprise(20_000 + number * ROWS + row) + "," + name(number, "第" + row)
                        + ",存续,2010-05-06,,100,2020-01-02\n")
                .collect(Collectors.joining());
        String text = Sending.REGISTRATIONS + rows + ",无代码有限公司,存续,2010-05-06,,100,2020-01-02\n";
        var submission = new Batches.Submission(
                "registration", "market-regulation", Batch.Mode.DELTA, null, "tests", key, "test.csv");
        return batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(int number, String rest) {
        return "样本批次" + number + "号" + rest + "有限公司";
    }
}
