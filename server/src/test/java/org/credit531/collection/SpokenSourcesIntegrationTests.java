package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.credit531.calendar.DayTurn;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.reporting.OverdueSources;
import org.credit531.reporting.ZeroReports;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A source that was overdue speaks, and whoever's points rested on its silence is evaluated at once; a start or a day on which
 * nothing of the kind has changed looks at nobody. The enterprise model gives sixteen points where reports are late, and
 * twelve where there are none.
 */
@PlatformTest(properties = "credit531.collection.months-kept=600")
@Import(ClockSettings.class)
class SpokenSourcesIntegrationTests {

    private static final String ITEM = "annual-report";
    private static final String UNIT = "market-regulation";
    private static final String REPORTS = "统一社会信用代码,企业名称,年报年度,报送日期,年报状态\n";
    /** More than two pieces of work. */
    private static final int FIRMS = 450;

    @Autowired
    private Batches batches;

    @Autowired
    private ZeroReports zeroReports;

    @Autowired
    private OverdueSources overdue;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private Sending sending;

    @BeforeEach
    void letTheSourceFallSilent() throws Exception {
        sending = new Sending(batches);
        database.sql()
                .sql("truncate zero_report, item_covered, evaluation_basis")
                .update();
        clock.set("2026-11-23");
        sending.registrations(IntStream.range(0, FIRMS)
                .mapToObj(firm ->
                        enterprise(53_000 + firm) + ",甲乙路桥%d号有限公司,存续,2010-05-06,,5000,2020-01-02\n".formatted(firm))
                .collect(Collectors.joining()));
        report(1);
        clock.set("2027-02-01");
        assertThat(overdue.on(LocalDate.of(2027, 2, 1), knowledge.latest())).contains(ITEM);
        turn.run();
        sending.awaitEvaluation(database);
        assertThat(late()).as("results that rest on its silence").isGreaterThanOrEqualTo(FIRMS);
        assertAnswersAreStored();
    }

    @Test
    void evaluateEverybodyAtOnceWhoseResultRestedOnTheirSilence() throws Exception {
        long committed = System.nanoTime();
        Batch sent = report(2);
        sending.awaitEvaluation(database);
        assertThat(System.nanoTime() - committed)
                .as("nanoseconds, with the import")
                .isLessThan(30_000_000_000L);
        assertThat(late()).isZero();
        assertThat(written(sent.knowledge())).isGreaterThanOrEqualTo(FIRMS);
        assertAnswersAreStored();
    }

    @Test
    void doTheSameWithAZeroReportAndWhenItIsTakenBack() throws Exception {
        var report = zeroReports.declare(new ZeroReports.Declaration(ITEM, UNIT, YearMonth.of(2027, 1), "tests"));
        sending.awaitEvaluation(database);
        assertThat(late()).isZero();
        assertAnswersAreStored();

        zeroReports.withdraw(report.id(), "tests");
        sending.awaitEvaluation(database);
        assertThat(late()).isGreaterThanOrEqualTo(FIRMS);
        assertAnswersAreStored();
    }

    @Test
    void touchNobodyWhileTheyWereNotOverdue() throws Exception {
        report(3);
        sending.awaitEvaluation(database);
        clock.set("2027-03-01");
        Batch sent = report(4);
        sending.awaitEvaluation(database);
        assertThat(written(sent.knowledge())).as("the firm that it is about").isEqualTo(1);
    }

    @Test
    void areLookedAtByAStartOnlyWhenTheyHaveChanged() throws Exception {
        List<String> before = written();
        turn.run();
        sending.awaitEvaluation(database);
        assertThat(written()).as("a start").isEqualTo(before);
        String kept = database.sql()
                .sql("select basis from evaluation_basis")
                .query(String.class)
                .single();
        assertThat(kept).contains("enterprise 2", "late " + ITEM);

        database.sql()
                .sql("update evaluation_result set law = 'nobody looks' where subject = :id")
                .param("id", subjects.requested(enterprise(53_007)).id().value())
                .update();
        turn.run();
        assertThat(pending()).as("work that a start leaves").isZero();

        database.sql().sql("update evaluation_basis set basis = 'another'").update();
        turn.run();
        sending.awaitEvaluation(database);
        assertThat(database.sql()
                        .sql("select count(*) from evaluation_result where law = 'nobody looks'")
                        .query(Long.class)
                        .single())
                .as("looked at with another basis")
                .isZero();
        assertThat(database.sql()
                        .sql("select basis from evaluation_basis")
                        .query(String.class)
                        .single())
                .isEqualTo(kept);
    }

    private Batch report(int firm) throws Exception {
        Batch sent = sending.send(
                ITEM,
                UNIT,
                Batch.Mode.DELTA,
                null,
                REPORTS + "%s,甲乙路桥%d号有限公司,2025,2026-05-06,按期报送\n".formatted(enterprise(53_000 + firm), firm));
        assertThat(sent.counts().quarantined()).isZero();
        return sent;
    }

    /** A stored result is what would be computed now. */
    private void assertAnswersAreStored() {
        for (int firm : List.of(100, 449)) {
            var subject = subjects.requested(enterprise(53_000 + firm));
            assertThat(database.sql()
                            .sql("select points from evaluation_result where subject = :id")
                            .param("id", subject.id().value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(evaluations
                            .present(subject)
                            .orElseThrow()
                            .evaluation()
                            .points());
        }
    }

    private long late() {
        return database.sql()
                .sql("select count(*) from evaluation_result where law like '%late annual-report%'")
                .query(Long.class)
                .single();
    }

    private long written(long number) {
        return database.sql()
                .sql("select count(*) from evaluation_result where knowledge = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private List<String> written() {
        return database.sql()
                .sql("select subject || ' ' || xmin::text from evaluation_result order by subject")
                .query(String.class)
                .list();
    }

    private long pending() {
        return database.sql()
                .sql("select count(*) from evaluation_pending")
                .query(Long.class)
                .single();
    }
}
