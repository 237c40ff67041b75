package org.credit531.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.publicity.Decisions.await;
import static org.credit531.publicity.Decisions.code;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.ActingAs;
import org.credit531.access.DataScope;
import org.credit531.access.Membership;
import org.credit531.access.Reach;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.audit.Ledger;
import org.credit531.collection.Batches;
import org.credit531.collection.Xlsx;
import org.credit531.publicity.Decisions.Penalty;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.CountingStatements;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is not public although its term runs: rows that were not taken, and what samples of others know. */
@PlatformTest
@Import(ClockSettings.class)
class NotSentIntegrationTests {

    private static final Visitor CENTRE =
            Visitor.account("operator", (Membership) null, null, Set.of(Role.CREDIT_CENTRE));
    private static final String NO_SUCH_PROCEDURE = "无此程序";
    private static final KnownDecision.Office NOBODY = new KnownDecision.Office("", "");

    @Autowired
    private Batches batches;

    @Autowired
    private FindingDue due;

    @Autowired
    private JdbcDue sent;

    @Autowired
    private SampleTable table;

    @Autowired
    private JdbcSamples samples;

    @Autowired
    private Punctuality punctuality;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CountingRates counting;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @LocalServerPort
    private int port;

    private Decisions decisions;

    /** The ledger has its month, as it has where each day turns. */
    @BeforeEach
    void begin() {
        clock.set("2026-11-23");
        decisions = new Decisions(batches, port);
        database.openLedger("2026-11-01");
        database.sql().sql("delete from publicity_sample").update();
    }

    @Test
    void tellsTheLastDayOfWhatWasNotTaken() throws Exception {
        clock.set("2026-11-02");
        decisions.send(Penalty.of(49, "2026-10-30", "罚款"));
        decisions.address(49);
        clock.set("2026-11-23");
        Penalty again = Penalty.of(50, "2026-11-11", "罚款");
        decisions.sendAny(
                again.by(NO_SUCH_PROCEDURE),
                Penalty.of(51, "2026-11-12", "罚款").by(NO_SUCH_PROCEDURE),
                Penalty.of(52, "2026-13-12", "罚款"),
                Penalty.of(53, "2026-10-30", "罚款").by(NO_SUCH_PROCEDURE));
        List<DueRow> rows = due.of(null, 10);
        assertThat(rows).extracting(DueRow::state).containsExactly("late", "today", "left", "backlog");
        assertThat(rows.subList(0, 3))
                .extracting(DueRow::lastDay)
                .as("seven working days after the decision; where its day cannot be read, after the receipt")
                .containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 2));
        assertThat(rows.subList(0, 3)).extracting(DueRow::left).containsExactly(-1, 0, 7);
        assertThat(due.of(rows.getFirst().row().place(), 1))
                .as("page by page")
                .extracting(DueRow::state)
                .containsExactly("today");
        assertThat(due.count()).isEqualTo(4);
        decisions.send(again);
        await(() -> due.of(null, 1).getFirst().state().equals("sent"));
        var all = new DataScope(Reach.ALL, null, null, null, Set.of());
        assertThat(sent.lastSent(all, LocalDate.of(2026, 11, 2), 10))
                .singleElement()
                .satisfies(office -> {
                    assertThat(office.lastOn()).isEqualTo("2026-11-23");
                    assertThat(office.lately()).isEqualTo(1);
                });
    }

    @Test
    void readsTheListOfACourtByItsHeadings() {
        byte[] csv = ("某法院行政非诉执行案件\n统一社会信用代码,决定书文号,决定日期,来源单位,区划代码,承办法官\n%s,甲交罚〔2026〕7号,2026年6月1日,transport,330300,某某\n"
                        + "%s,乙交罚〔2026〕8号,2026/6/2,,,\n")
                .formatted(code(60), code(61))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(table.read(
                        csv, Sheet.PENALTIES, new KnownDecision.Office("market-regulation", "330100"), Locale.ENGLISH))
                .containsExactly(
                        new KnownDecision(code(60), "甲交罚〔2026〕7号", LocalDate.of(2026, 6, 1), "transport", "330300"),
                        new KnownDecision(
                                code(61), "乙交罚〔2026〕8号", LocalDate.of(2026, 6, 2), "market-regulation", "330100"));
        byte[] workbook = Xlsx.of(List.of(
                new String[] {"统一社会信用代码", "行政处罚决定书文号", "处罚决定日期", "来源单位"},
                new String[] {code(60), "丙罚1号", "20260603", "transport"}));
        assertThat(table.read(workbook, Sheet.PENALTIES, NOBODY, Locale.ENGLISH))
                .containsExactly(new KnownDecision(code(60), "丙罚1号", LocalDate.of(2026, 6, 3), "transport", "330000"));
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertRefused("统一社会信用代码,决定日期\n" + code(60) + ",2026-06-01\n", "foreign-columns");
        assertRefused("%PDF-1.7", "foreign-table");
        assertRefused("统一社会信用代码,决定书文号,决定日期\n", "sample-file-size");
        String head = "统一社会信用代码,决定书文号,决定日期,来源单位\n";
        assertRefused(head + code(60) + ",甲1号,2026-06-01,\n", "sample-row");
        assertRefused(head + code(60) + ",甲1号,2026-11-24,transport\n", "sample-row");
        assertRefused(head + "330000000000000000,甲1号,2026-06-01,transport\n", "sample-row");
        String row = code(60) + ",甲1号,2026-06-01,transport\n";
        assertRefused(head + row.repeat(SampleTable.MOST + 1), "sample-file-size");
    }

    private void assertRefused(String file, String code) {
        assertThatThrownBy(() ->
                        table.read(file.getBytes(StandardCharsets.UTF_8), Sheet.PENALTIES, NOBODY, Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** A file of a court is asked for at once, however many lines it has; a line that comes again is known by then. */
    @Test
    void comparesAFileInAsManyStatementsAsALine() throws Exception {
        decisions.send(Penalty.of(90, "2026-06-01", "罚款"), Penalty.of(91, "2026-06-01", "罚款"));
        decisions.address(91);
        var statements = new CountingStatements(database.owner());
        var jdbc = JdbcClient.create(statements);
        var comparing =
                new ComparingSamples(new JdbcSamples(jdbc), new JdbcComparisons(jdbc), punctuality, ledger, clock);
        assertThat(comparing(comparing, List.of(known(300, "2026-06-01"))))
                .isEqualTo(new ComparingSamples.Outcome(1, 0, 0, 1));
        int ofOne = statements.taken();
        List<KnownDecision> file = new ArrayList<>();
        for (int number = 300; number < 500; number++) {
            file.add(known(number, "2026-06-01"));
        }
        file.add(known(499, "2026-06-01"));
        file.add(known(90, "2026-06-01"));
        file.add(known(600, "2026-11-20"));
        assertThat(comparing(comparing, file))
                .as("one was sent, one is within its term, one noted before and one comes twice")
                .isEqualTo(new ComparingSamples.Outcome(203, 1, 1, 199));
        assertThat(statements.taken()).isEqualTo(ofOne);
    }

    private static ComparingSamples.Outcome comparing(ComparingSamples comparing, List<KnownDecision> file) {
        return ActingAs.call(CENTRE, () -> comparing.compare(Sheet.PENALTIES, file, "某法院"));
    }

    private static KnownDecision known(int number, String decided) {
        return new KnownDecision(
                code(number), Decisions.number(number), LocalDate.parse(decided), Decisions.MARKET, "330000");
    }

    @Test
    void listsEachSampleOnceAndCountsWhatAPersonFound() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        UUID first = UUID.randomUUID();
        for (int number = 0; number < 6; number++) {
            var from = new ComparingSamples.From(
                    number < 4 ? first : UUID.randomUUID(), "某法院", LocalDate.of(2026, 11, 20 + number % 2));
            var known = new KnownDecision(code(70 + number), "丁罚" + number + "号", day, "transport", "330000");
            assertThat(samples.insert(Sheet.PENALTIES, List.of(known, known), from))
                    .containsExactly(JdbcSamples.Known.of(known));
            assertThat(samples.insert(Sheet.PENALTIES, List.of(known), from))
                    .as("noted once")
                    .isEmpty();
        }
        List<Sample> all = samples.list(null, null, 10);
        samples.explain(all.get(1).id(), "漏报", LocalDate.of(2026, 11, 23));
        samples.settle(all.get(2).id(), true, "无正当理由", LocalDate.of(2026, 11, 23));
        List<UUID> walked = new ArrayList<>();
        List<Sample> page = samples.list(null, null, 2);
        while (!page.isEmpty()) {
            page.forEach(one -> walked.add(one.id()));
            page = samples.list(null, JdbcSamples.Place.of(page.getLast()), 2);
        }
        assertThat(walked)
                .doesNotHaveDuplicates()
                .hasSize(6)
                .endsWith(all.get(1).id(), all.get(2).id());
        assertThat(samples.list(first, null, 10)).hasSize(4);
        assertThat(samples.open()).isEqualTo(5);
        assertThat(counting.of(YearMonth.of(2026, 11)).stream()
                        .filter(rate -> rate.unit().equals("transport"))
                        .mapToLong(OfficeRate::hidden)
                        .sum())
                .isEqualTo(1);
    }
}
