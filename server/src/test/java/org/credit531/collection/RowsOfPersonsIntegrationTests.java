package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.credit531.calendar.DayTurn;
import org.credit531.database.RowScope;
import org.credit531.record.Holdings;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.SubjectId;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.Persons;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stated of natural persons: who sees it through a query that forgets its conditions, and the work on it. */
@PlatformTest(properties = "credit531.collection.months-kept=600")
@Import(ClockSettings.class)
class RowsOfPersonsIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String ITEM = "person-honour";
    private static final String HEADINGS = "公民身份号码,姓名,荣誉名称,荣誉类别,授予级别,授予机关,授予日期";
    private static final RowScope PUBLICITY = RowScope.unit("publicity").within("33");
    private static final RowScope TRANSPORT = RowScope.unit("transport").within("33");
    private static final String ORGANISATIONS = "uscc";
    private static final String ALL = "citizen-number,uscc";
    private static final String CODES =
            "(select code from attribution where subject = :subject and scheme = 'citizen-number')";
    private static final AtomicInteger PERSONS = new AtomicInteger();

    @Autowired
    private Batches batches;

    @Autowired
    private CorrectingRows correcting;

    @Autowired
    private Records records;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private DayTurn turn;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase database;

    private final String person = Persons.number(PERSONS.incrementAndGet());
    private Sending sending;

    @BeforeEach
    void prepare() {
        clock.set(TODAY.toString());
        sending = new Sending(batches);
    }

    @Test
    void areSeenInScopeAloneByAQueryWithoutItsConditions() throws Exception {
        sending.grades("甲,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(6101)));
        Batch honours = honours(row("省级", "2024-05-04"));
        assertThat(owned("select count(*) from statement_person where batch = :batch", honours))
                .isOne();
        for (RowScope scope : List.of(PUBLICITY, RowScope.CENTRE, RowScope.job("evaluate-changes"))) {
            assertThat(seen(scope, "statement")).as(scope.setting()).isEqualTo(ALL);
        }
        var foreign = List.of(
                RowScope.NOTHING,
                TRANSPORT,
                RowScope.unit("publicity").within("3303"),
                RowScope.CENTRE.within("3303"),
                RowScope.SUPERVISION,
                RowScope.job("retry-rows"),
                RowScope.job("made-up"));
        for (RowScope scope : foreign) {
            assertThat(seen(scope, "statement")).as(scope.setting()).isEqualTo(ORGANISATIONS);
            assertThat(seen(scope, "party_record")).as(scope.setting()).isEqualTo(ORGANISATIONS);
        }
        assertThat(seen(PUBLICITY, "party_record"))
                .as("which records a person has, whoever stated them")
                .isEqualTo(ORGANISATIONS);
    }

    @Test
    void areNotThereForThePlatformsOwnQueriesWithoutAScope() throws Exception {
        SubjectId subject = subjectOf(honours(row("省级", "2024-05-04")));
        assertThat(recordsOf(subject)).hasSize(1);
        for (RowScope scope : List.of(RowScope.NOTHING, TRANSPORT, RowScope.job("made-up"))) {
            assertThat(scope.call(() -> recordsOf(subject))).as(scope.setting()).isEmpty();
        }
    }

    @Test
    void areComparedAndTakenBackByTheJobThatReadsFiles() throws Exception {
        SubjectId subject = subjectOf(honours(row("省级", "2024-05-04")));
        assertThat(honours(row("省级", "2024-05-04")).counts().unchanged()).isOne();
        assertThat(honours(row("国家级", "2024-05-04")).counts().accepted()).isOne();
        assertThat(recordsOf(subject)).singleElement().satisfies(record -> {
            assertThat(record.revision()).isEqualTo(2);
            assertThat(record.values()).containsEntry("level", "national");
        });
        Batch withdrawn = sending.send(
                ITEM,
                "publicity",
                Batch.Mode.DELTA,
                null,
                HEADINGS + ",操作类型\n" + row("国家级", "2024-05-04").strip() + ",撤销\n");
        assertThat(withdrawn.counts().retracted()).isOne();
        assertThat(recordsOf(subject)).isEmpty();
    }

    @Test
    void countTheLastRowOfSeveralInAFileAndAreLeftOutOfASnapshot() throws Exception {
        Batch twice = honours(row("省级", "2024-05-04") + row("国家级", "2024-05-04"));
        assertThat(twice.counts().accepted()).isOne();
        assertThat(batches.reasons(twice.id())).containsOnlyKeys("overtaken");
        SubjectId subject = subjectOf(twice);
        String other = row("省级", "2024-05-05").replace(person, Persons.number(PERSONS.incrementAndGet()));
        sending.send(ITEM, "publicity", Batch.Mode.SNAPSHOT, null, HEADINGS + "\n" + other);
        assertThat(recordsOf(subject)).isEmpty();
    }

    @Test
    void areTakenFromARowThatItsUnitCorrectsAndNoOther() throws Exception {
        Batch wrong = honours(row("火星级", "2024-05-04"));
        assertThat(wrong.counts().quarantined()).isOne();
        var correction = new CorrectingRows.Correction(2, 0, Map.of("授予级别", "省级"), "clerk");
        assertThatThrownBy(() -> TRANSPORT.call(() -> correcting.correct(wrong, correction)))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("unknown-row"));
        Batch taken = PUBLICITY.call(() -> correcting.correct(wrong, correction));
        assertThat(taken).isNotNull();
        assertThat(recordsOf(subjectOf(taken))).hasSize(1);
    }

    @Test
    void leaveOnTheirDay() throws Exception {
        SubjectId subject = subjectOf(honours(row("省级", "2021-12-05")));
        assertThat(recordsOf(subject)).hasSize(1);
        clock.set("2026-12-05");
        turn.run();
        assertThat(owned("select count(*) from statement where party_code in " + CODES, subject))
                .isZero();
        assertThat(owned("select count(*) from party_record where party_code in " + CODES, subject))
                .isZero();
        assertThat(owned("select count(*) from removed_record where subject = :subject", subject))
                .isOne();
    }

    @Test
    void areCountedForWhoeverAsks() throws Exception {
        honours(row("省级", "2024-05-04"));
        long records = owned("select count(*) from statement where item = 'person-honour' and revision = 1");
        assertThat(records).isPositive();
        RowScope.NOTHING.run(() -> {
            assertThat(this.records.counts()).containsEntry(ITEM, records);
            assertThat(holdings.size(ITEM).records()).isPositive();
            assertThat(holdings.byUnit(ITEM)).containsOnlyKeys("publicity");
            assertThat(holdings.values(ITEM, List.of("level")).get("level")).isPositive();
            assertThat(holdings.terms(ITEM, 1, TODAY).nearer()).isPositive();
        });
        awaitCounted();
    }

    /** The job that counts for the coverage board. */
    private void awaitCounted() throws InterruptedException {
        Instant limit = Instant.now().plusSeconds(180);
        while (owned("select count(*) from item_count where item = 'person-honour' and records > 0") == 0) {
            assertThat(Instant.now()).as("nobody counted").isBefore(limit);
            scheduler.reschedule(TaskInstanceId.of("count-items", RecurringTask.INSTANCE), Instant.EPOCH);
            scheduler.triggerCheckForDueExecutions();
            Thread.sleep(500);
        }
    }

    private String row(String level, String day) {
        return "%s,样本甲,最美人物,道德模范,%s,某机关,%s\n".formatted(person, level, day);
    }

    private Batch honours(String rows) throws Exception {
        return sending.send(ITEM, "publicity", Batch.Mode.DELTA, null, HEADINGS + "\n" + rows);
    }

    /** Whose rows a table shows: the schemes of their numbers. */
    private String seen(RowScope scope, String table) {
        return scope.call(() -> String.join(
                ",",
                jdbc.sql("select distinct party_scheme from " + table + " order by 1")
                        .query(String.class)
                        .list()));
    }

    private List<Statement> recordsOf(SubjectId subject) {
        return records.of(subject, LocalDate.now(clock), knowledge.latest());
    }

    private SubjectId subjectOf(Batch batch) {
        return new SubjectId(database.sql()
                .sql("""
                        select a.subject from statement s join attribution a
                            on a.code = s.party_code and a.scheme = s.party_scheme and a.known_to is null
                         where s.batch = :batch
                        """)
                .param("batch", batch.id())
                .query(UUID.class)
                .single());
    }

    private long owned(String query) {
        return database.sql().sql(query).query(Long.class).single();
    }

    private long owned(String query, Batch batch) {
        return database.sql()
                .sql(query)
                .param("batch", batch.id())
                .query(Long.class)
                .single();
    }

    private long owned(String query, SubjectId subject) {
        return database.sql()
                .sql(query)
                .param("subject", subject.value())
                .query(Long.class)
                .single();
    }
}
