package org.credit531.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import(ClockSettings.class)
class ReportingIntegrationTests {

    private static final String ITEM = "construction-market-grade";
    private static final String HEADINGS = "企业名称,统一社会信用代码,企业类型,信用等级,评价日期\n";
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    private ZeroReports reports;

    @Autowired
    private DrawingBoard drawing;

    @Autowired
    private Batches batches;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void prepare() {
        clock.set("2026-11-23");
        database.sql().sql("truncate zero_report, item_covered").update();
    }

    private ZeroReport declare(String unit, YearMonth period) {
        return reports.declare(new ZeroReports.Declaration(ITEM, unit, period, "tests"));
    }

    private Batch send(String unit, String rows) throws Exception {
        var submission = new Batches.Submission(ITEM, unit, Batch.Mode.DELTA, null, "tests", null, "test.csv");
        Batch sent = batches.submit(submission, new ByteArrayInputStream((HEADINGS + rows).getBytes(UTF_8)));
        for (int tries = 0; tries < 9_000; tries++) {
            Batch now = batches.find(sent.id()).orElseThrow();
            if (now.state().ended()) {
                return now;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch did not end");
    }

    private Board.Cell cell(String unit, YearMonth month) {
        var board = drawing.draw(new DrawingBoard.Asked(unit, Set.of(), ITEM, null, month, month));
        assertThat(board.lines()).hasSize(1);
        return board.lines().getFirst().cells().getFirst();
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void tellsZeroFromSilence() {
        assertThat(cell("transport", NOVEMBER).state()).isEqualTo(Board.State.SILENCE);
        ZeroReport report = declare("transport", NOVEMBER);
        assertThat(cell("transport", NOVEMBER).state()).isEqualTo(Board.State.ZERO_REPORT);
        assertThat(cell("transport", NOVEMBER).zero()).isEqualTo(report);
        assertThat(cell("transport", NOVEMBER.minusMonths(1)).state()).isEqualTo(Board.State.SILENCE);
        assertThat(declare("transport", NOVEMBER)).as("declared again").isEqualTo(report);
    }

    @Test
    void signsWhatWasDeclared() {
        var receipt = reports.receipt(declare("transport", NOVEMBER).id());
        assertThat(receipt.content().path("period").asString("")).isEqualTo("2026-11");
        assertThat(receipt.content().path("declaredAt").asString("")).isEqualTo("2026-11-23T12:00:00+08:00");
        var verdict = Verdict.of(receipt.text().getBytes(UTF_8), new PinnedKeys(Set.of(receipt.key())));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.document().type()).isEqualTo("credit531-zero-report"));
    }

    @Test
    void showsWhatAFileContradictsAndKeepsIt() throws Exception {
        ZeroReport report = declare("housing-construction", NOVEMBER);
        assertThat(send("housing-construction", "甲,%s,施工,A,2026-01-02\n".formatted(enterprise(8801)))
                        .state())
                .isEqualTo(Batch.State.DONE);
        var cell = cell("housing-construction", NOVEMBER);
        assertThat(cell.state()).isEqualTo(Board.State.SUPERSEDED);
        assertThat(cell.rows()).isEqualTo(1);
        assertThat(cell.zero()).isEqualTo(report);
        reports.withdraw(report.id(), "tests");
        assertThat(cell("housing-construction", NOVEMBER).state()).isEqualTo(Board.State.SENT);
        refused(() -> declare("housing-construction", NOVEMBER), "zero-report-contradicted");
    }

    @Test
    void offersAZeroReportForAFileWithoutRows() throws Exception {
        Batch empty = send("transport", "");
        assertThat(empty.state()).isEqualTo(Batch.State.DONE);
        assertThat(empty.notices()).extracting(Batch.Notice::code).contains("no-rows");
        assertThat(cell("transport", NOVEMBER).state()).isEqualTo(Board.State.SILENCE);
    }

    @Test
    void takesBackWhileTheMonthIsOpen() {
        ZeroReport report = declare("transport", NOVEMBER);
        clock.set("2026-12-31");
        ZeroReport withdrawn = reports.withdraw(report.id(), "somebody");
        assertThat(withdrawn.stands()).isFalse();
        assertThat(withdrawn.withdrawnBy()).isEqualTo("somebody");
        assertThat(cell("transport", NOVEMBER).state()).isEqualTo(Board.State.SILENCE);
        assertThat(reports.withdraw(report.id(), "another").withdrawnBy()).isEqualTo("somebody");
        ZeroReport again = declare("transport", NOVEMBER);
        assertThat(again.id()).isNotEqualTo(report.id());
        clock.set("2027-01-01");
        refused(() -> reports.withdraw(again.id(), "somebody"), "period-not-open");
        refused(() -> declare("transport", NOVEMBER), "period-not-open");
        refused(() -> declare("transport", YearMonth.of(2027, 2)), "period-not-open");
    }

    @Test
    void countsByTheMonthInShanghai() {
        clock.set(java.time.ZonedDateTime.parse("2026-11-30T16:30:00Z"));
        assertThat(reports.open()).containsExactly(YearMonth.of(2026, 12), NOVEMBER);
    }

    @Test
    void refusesWhatNobodyCouldReport() {
        var registration = new ZeroReports.Declaration("registration", "transport", NOVEMBER, "tests");
        refused(() -> reports.declare(registration), "unit-not-registrar");
        refused(
                () -> reports.declare(new ZeroReports.Declaration("gossip", "transport", NOVEMBER, "tests")),
                "unknown-item");
        refused(() -> declare("nobody", NOVEMBER), "unknown-unit");
    }

    @Test
    void drawsALineForEachUnitThatTheCatalogueNames() {
        var all = drawing.draw(new DrawingBoard.Asked(null, Set.of(), null, null, NOVEMBER.minusMonths(5), NOVEMBER));
        assertThat(all.months()).hasSize(6);
        assertThat(all.lines())
                .hasSizeGreaterThan(12)
                .allSatisfy(line -> assertThat(line.cells()).hasSize(6));
        declare("transport", NOVEMBER);
        var zero = drawing.draw(new DrawingBoard.Asked(
                null, Set.of(), null, Board.State.ZERO_REPORT, NOVEMBER.minusMonths(5), NOVEMBER));
        assertThat(zero.lines()).singleElement().satisfies(line -> {
            assertThat(line.unit()).isEqualTo("transport");
            assertThat(line.cells().getLast().open()).isTrue();
            assertThat(line.cells().getFirst().open()).isFalse();
        });
        declare("archives", NOVEMBER);
        var others = drawing.draw(
                new DrawingBoard.Asked("archives", Set.of(), ITEM, null, NOVEMBER.minusMonths(1), NOVEMBER));
        assertThat(others.lines().getFirst().due()).isFalse();
        assertThat(others.lines().getFirst().cells())
                .extracting(Board.Cell::state)
                .containsExactly(Board.State.NOT_DUE, Board.State.ZERO_REPORT);
    }

    @Test
    void demandsNothingBeforeTheArticleWasInForce() {
        assertThat(cell("transport", YearMonth.of(2017, 12)).state()).isEqualTo(Board.State.NOT_DUE);
        assertThat(cell("transport", YearMonth.of(2018, 1)).state()).isEqualTo(Board.State.SILENCE);
    }

    @Test
    void readsTheBoardPageByPage() {
        var board = drawing.draw(new DrawingBoard.Asked(null, Set.of(), null, null, NOVEMBER, NOVEMBER));
        var read = new java.util.ArrayList<Board.Line>();
        String cursor = null;
        do {
            var page = BoardPage.of(board, cursor, 7);
            read.addAll(page.lines());
            cursor = page.next();
        } while (cursor != null);
        assertThat(read).isEqualTo(board.lines());
    }
}
