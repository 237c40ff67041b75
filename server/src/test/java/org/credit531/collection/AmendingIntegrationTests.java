package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.spoiled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.credit531.calendar.DayTurn;
import org.credit531.database.RowScope;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.CodeExceptions;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.CsvLine;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What becomes of quarantined rows afterwards: corrected, dropped, taken when their party becomes known. */
@PlatformTest(properties = "credit531.collection.months-kept=600")
@Import(ClockSettings.class)
class AmendingIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String CODE = "统一社会信用代码";

    /** An invented number: nobody was born in region 100000. */
    private static final String PERSON = "100000199001015314";

    private static final String TAX = "纳税人名称,统一社会信用代码,案件性质,确定文书号,确定日期,违法时法定代表人证件号码\n";

    @Autowired
    private Batches batches;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private CorrectingRows correcting;

    @Autowired
    private DroppingRows dropping;

    @Autowired
    private RetryingRows retrying;

    @Autowired
    private SendingCorrections corrections;

    @Autowired
    private JdbcAmendments amendments;

    @Autowired
    private CodeExceptions exceptions;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private Sending sending;

    @BeforeEach
    void prepare() {
        clock.set("2026-11-23");
        sending = new Sending(batches);
    }

    @AfterEach
    void reconcile() {
        long wrong = database.sql().sql("""
                        select count(*) from batch b where state = 'done' and (
                            quarantined <> (select count(*) from quarantined_row q where q.batch = b.id)
                            or rows_open <> (select count(*) from quarantined_row q where q.batch = b.id and state = 'open')
                            or rows_corrected
                               <> (select count(*) from quarantined_row q where q.batch = b.id and state = 'corrected')
                            or rows_dropped <> (select count(*) from quarantined_row q where q.batch = b.id and state = 'dropped')
                            or rows_attributed_later
                               <> (select count(*) from quarantined_row q where q.batch = b.id and state = 'attributed-later')
                            or rows_returned
                               <> (select count(*) from quarantined_row q where q.batch = b.id and state = 'returned'))
                        """).query(Long.class).single();
        assertThat(wrong).as("batches whose counts differ from their rows").isZero();
    }

    private List<Statement> recordsOf(String code) {
        return records.of(subjects.requested(code).id(), TODAY, knowledge.latest());
    }

    private Batch now(Batch batch) {
        return batches.find(batch.id()).orElseThrow();
    }

    private KeptRow row(Batch batch, long row) {
        return quarantine.find(batch.id(), row).orElseThrow();
    }

    private Batch correct(Batch origin, long row, int revision, Map<String, String> cells) {
        return correcting.correct(origin, new CorrectingRows.Correction(row, revision, cells, "clerk"));
    }

    private static String codeOf(Callable<?> refused) {
        try {
            refused.call();
        } catch (RequestProblem problem) {
            return problem.code();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
        return "";
    }

    @Test
    void takesACorrectedRowAsABatchOfItsOwn() throws Exception {
        Batch origin = sending.grades("甲,,施工,AA,95.5,2025-01-02\n乙,%s,施工,A,90,2025-01-02\n".formatted(enterprise(101)));
        Batch taken = correct(origin, 2, 0, Map.of(CODE, enterprise(102)));
        assertThat(taken.state()).isEqualTo(Batch.State.DONE);
        assertThat(taken.counts()).isEqualTo(new Batch.Counts(1, 1, 0, 0, 0));
        assertThat(taken.passage().channel()).isEqualTo(Batch.Channel.CORRECTION);
        assertThat(taken.afterwards().origin()).isEqualTo(origin.id());
        assertThat(taken.knowledge()).isGreaterThan(origin.knowledge());
        assertThat(recordsOf(enterprise(102)))
                .singleElement()
                .satisfies(record ->
                        assertThat(record.values()).containsEntry("name", "甲").containsEntry("grade", "AA"));
        sending.awaitEvaluation(database);
        assertThat(evaluations.present(subjects.requested(enterprise(102)))).isPresent();
        assertThat(now(origin).counts()).isEqualTo(new Batch.Counts(2, 1, 0, 1, 0));
        assertThat(now(origin).afterwards()).isEqualTo(new Batch.Afterwards(null, 0, 1, 0, 0, 0));
        assertThat(amendments.acts(origin.id(), 2)).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(QuarantineAct.Kind.CORRECTED);
            assertThat(act.by()).isEqualTo("clerk");
            assertThat(act.takenIn()).isEqualTo(taken.id());
        });
        assertThat(sending.grades("甲,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(102)))
                        .counts()
                        .unchanged())
                .as("the same record in a file is the same")
                .isEqualTo(1);
    }

    @Test
    void countsARowWithoutADateFromTheDayOnWhichItsFileCame() throws Exception {
        clock.set("2026-11-20");
        Batch origin = sending.send(
                "construction-market-grade",
                "transport",
                Batch.Mode.DELTA,
                null,
                "企业名称,统一社会信用代码,企业类型,信用等级\n甲,,施工,AA\n");
        clock.set("2026-11-23");
        correct(origin, 2, 0, Map.of(CODE, enterprise(126)));
        assertThat(recordsOf(enterprise(126)))
                .extracting(Statement::effectiveFrom)
                .containsExactly(LocalDate.of(2026, 11, 20));
    }

    @Test
    void readsHeadingsInSeveralRowsAgain() throws Exception {
        String file = "被评对象,被评对象,评价,评价,评价\n名称,统一社会信用代码,企业类型,信用等级,评价日期\n甲,,施工,AA,2025-01-02\n乙,,施工,A,2025-01-02\n";
        Batch origin = sending.send("construction-market-grade", "transport", Batch.Mode.DELTA, null, file);
        assertThat(origin.counts().quarantined()).as("%s", origin).isEqualTo(2);
        List<String> headings = List.copyOf(row(origin, 3).row().cells().keySet());
        Batch taken = correct(origin, 3, 0, Map.of(headings.get(1), enterprise(127)));
        assertThat(taken.counts().accepted()).isEqualTo(1);
        assertThat(send(origin, download(origin)).afterwards().returned()).isEqualTo(1);
        assertThat(row(origin, 4).row().findings()).extracting(Finding::code).containsExactly("empty");
        assertThat(List.copyOf(row(origin, 4).row().cells().keySet())).isEqualTo(headings);
    }

    @Test
    void keepsWhatIsStillWrongWithItsNewFindings() throws Exception {
        Batch origin = sending.grades("甲,,施工,AA,九十,2025-01-02\n");
        assertThat(correct(origin, 2, 0, Map.of(CODE, enterprise(103)))).isNull();
        KeptRow kept = row(origin, 2);
        assertThat(kept.open()).isTrue();
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(kept.row().findings()).extracting(Finding::code).containsExactly("not-a-number");
        assertThat(kept.row().cells()).containsEntry(CODE, enterprise(103)).containsEntry("企业名称", "甲");
        assertThat(codeOf(() -> correct(origin, 2, 0, Map.of("评价得分", "90"))))
                .as("seen before the other's change")
                .isEqualTo("row-changed");
        assertThat(correct(origin, 2, 1, Map.of("企业名称", "长".repeat(200_000)))).isNull();
        assertThat(row(origin, 2).row().cells())
                .as("more than a row of a file keeps is not kept")
                .containsEntry("企业名称", "甲");
        assertThat(correct(origin, 2, 2, Map.of("评价得分", "90"))).isNotNull();
        assertThat(recordsOf(enterprise(103))).hasSize(1);
    }

    @Test
    void refusesASecondCorrectionAtTheSameTime() throws Exception {
        Batch origin = sending.grades("甲,,施工,AA,95.5,2025-01-02\n");
        List<String> refused = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> one = () ->
                    RowScope.CENTRE.call(() -> codeOf(() -> correct(origin, 2, 0, Map.of(CODE, enterprise(104)))));
            for (Future<String> each : threads.invokeAll(List.of(one, one, one, one))) {
                refused.add(each.get());
            }
        }
        assertThat(refused).containsExactlyInAnyOrder("", "row-not-open", "row-not-open", "row-not-open");
        assertThat(recordsOf(enterprise(104))).hasSize(1);
        assertThat(amendments.batchesOf(origin.id(), 10)).hasSize(1);
    }

    @Test
    void takesNothingThatStandsBehindALaterStatement() throws Exception {
        Batch origin = sending.registrations(enterprise(105) + ",甲有限公司,存续,2010-05-06,,一百,2020-01-02\n");
        sending.registrations(enterprise(105) + ",甲有限公司,注销,2010-05-06,,100,2024-01-02\n");
        assertThat(correct(origin, 2, 0, Map.of("注册资本(万元)", "100"))).isNull();
        assertThat(row(origin, 2).row().findings()).extracting(Finding::code).containsExactly("stated-since");
        assertThat(recordsOf(enterprise(105)))
                .singleElement()
                .satisfies(record -> assertThat(record.values()).containsEntry("status", "cancelled"));
    }

    @Test
    void takesOfAFileWhatDoesNotStandBehindALaterStatement() throws Exception {
        Batch origin =
                sending.registrations("%s,甲有限公司,存续,2010-05-06,,一百,2020-01-02\n%s,乙有限公司,存续,2010-05-06,,一百,2020-01-02\n"
                        .formatted(enterprise(128), enterprise(129)));
        sending.registrations(enterprise(128) + ",甲有限公司,注销,2010-05-06,,100,2024-01-02\n");
        String lines =
                "{\"quarantined-row\": 2, \"注册资本(万元)\": \"100\"}\n{\"quarantined-row\": 3, \"注册资本(万元)\": \"100\"}\n";
        Batch sent = send(origin, lines.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.counts()).isEqualTo(new Batch.Counts(2, 1, 0, 1, 0));
        assertThat(row(origin, 2).row().findings()).extracting(Finding::code).containsExactly("stated-since");
        assertThat(recordsOf(enterprise(129))).hasSize(1);
    }

    @Test
    void takesNothingThatDoesNotFitBesideWhatIsKnown() throws Exception {
        String withdrawal = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期,操作\n甲,,施工,AA,95.5,2025-01-02,withdraw\n";
        Batch origin = sending.send("construction-market-grade", "transport", Batch.Mode.DELTA, null, withdrawal);
        long before = knowledge.latest();
        assertThat(correct(origin, 2, 0, Map.of(CODE, enterprise(106)))).isNull();
        assertThat(row(origin, 2).row().findings()).extracting(Finding::code).containsExactly("nothing-to-withdraw");
        assertThat(amendments.batchesOf(origin.id(), 10)).isEmpty();
        assertThat(knowledge.latest()).isEqualTo(before);
        sending.grades("甲,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(106)));
        assertThat(correct(origin, 2, 1, Map.of())).isNull();
        assertThat(row(origin, 2).row().findings())
                .as("what was taken back then is stated since")
                .extracting(Finding::code)
                .containsExactly("stated-since");
        assertThat(recordsOf(enterprise(106))).hasSize(1);
    }

    @Test
    void keepsAPersonsNumberThatIsLeftMasked() throws Exception {
        String code = enterprise(107);
        String rows = "甲,,偷税,税罚一号,2025-01-02," + PERSON + "\n乙," + code + ",偷税,税罚二号,2025-01-02," + PERSON + "1\n";
        Batch origin = sending.send("major-tax-violation", "tax", Batch.Mode.DELTA, null, TAX + rows);
        assertThat(origin.counts().quarantined())
                .as("%s", batches.quarantine(origin.id(), 0, 9))
                .isEqualTo(2);
        String masked = PersonNumbers.hidden(PERSON);
        Batch taken = correct(origin, 2, 0, Map.of(CODE, code, "违法时法定代表人证件号码", masked));
        assertThat(taken).isNotNull();
        assertThat(correct(origin, 3, 0, Map.of("违法时法定代表人证件号码", PERSON))).isNotNull();
        assertThat(recordsOf(code))
                .extracting(record -> record.values().get("responsible-number"))
                .hasSize(2)
                .doesNotContainNull()
                .containsOnly(recordsOf(code).getFirst().values().get("responsible-number"))
                .doesNotContain(PERSON, masked);
    }

    @Test
    void dropsARowWithAReasonAndTakesThatBack() throws Exception {
        Batch origin = sending.grades("合计两家,,施工,AA,95.5,2025-01-02\n乙,,施工,AA,95.5,2025-01-02\n");
        dropping.drop(origin, 2, QuarantineAct.Reason.NOT_A_RECORD, "clerk");
        assertThat(now(origin).afterwards()).isEqualTo(new Batch.Afterwards(null, 1, 0, 1, 0, 0));
        assertThat(codeOf(() -> correct(origin, 2, 0, Map.of(CODE, enterprise(108)))))
                .isEqualTo("row-not-open");
        assertThatThrownBy(() -> dropping.drop(origin, 2, QuarantineAct.Reason.NOT_A_RECORD, "other"))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("row-not-open"));
        dropping.undo(origin, 2, "colleague");
        assertThat(now(origin).afterwards()).isEqualTo(new Batch.Afterwards(null, 2, 0, 0, 0, 0));
        assertThatThrownBy(() -> dropping.undo(origin, 2, "colleague"))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("row-not-dropped"));
        assertThat(amendments.acts(origin.id(), 2))
                .extracting(act -> act.kind().code() + " by " + act.by())
                .containsExactlyInAnyOrder("dropped by clerk", "reopened by colleague");
    }

    @Test
    void letsNobodyBreakTheSumOfTheStates() throws Exception {
        Batch origin = sending.grades("甲,,施工,AA,95.5,2025-01-02\n");
        assertThatThrownBy(() -> database.sql()
                        .sql("update batch set rows_open = rows_open + 1 where id = :id")
                        .param("id", origin.id())
                        .update())
                .hasStackTraceContaining("batch_quarantined_check");
    }

    private Batch send(Batch origin, byte[] file) throws Exception {
        var submission = new Batches.Submission(
                origin.item(),
                origin.unit(),
                Batch.Mode.DELTA,
                origin.effective(),
                "clerk",
                null,
                "corrections",
                Batch.Channel.CORRECTION,
                false,
                origin.id());
        return sending.await(batches.submit(submission, new ByteArrayInputStream(file)));
    }

    private byte[] download(Batch origin) throws Exception {
        var out = new ByteArrayOutputStream();
        corrections.write(origin, Locale.CHINESE, out);
        return out.toByteArray();
    }

    @Test
    void readsAWholeFileOfCorrections() throws Exception {
        String rows = "甲,,偷税,税罚十一号,2025-01-02," + PERSON + "\n"
                + "乙,,偷税,税罚十二号,2025-01-02," + PERSON + "\n"
                + "丙,,偷税,税罚十三号,2025-02-30,\n";
        Batch origin = sending.send("major-tax-violation", "tax", Batch.Mode.DELTA, null, TAX + rows);
        byte[] workbook = download(origin);
        List<List<String>> cells = ReadingRows.cells(workbook);
        assertThat(cells).hasSize(4);
        assertThat(cells.getFirst())
                .containsExactly("问题数据行号", "问题数据原因", "纳税人名称", CODE, "案件性质", "确定文书号", "确定日期", "违法时法定代表人证件号码");
        assertThat(cells.get(1))
                .contains("2", "甲", PersonNumbers.hidden(PERSON))
                .doesNotContain(PERSON);
        var csv = new StringBuilder(CsvLine.of(cells.getFirst()));
        csv.append(corrected(cells.get(1), enterprise(111)));
        csv.append(corrected(cells.get(2), enterprise(112)));
        csv.append(corrected(cells.get(3), enterprise(113)));
        csv.append(corrected(cells.get(1), enterprise(111)));
        Batch sent = send(origin, csv.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(sent.problem()).isNull();
        assertThat(sent.counts()).isEqualTo(new Batch.Counts(4, 2, 0, 2, 0));
        assertThat(sent.notices()).isEmpty();
        assertThat(sent.afterwards()).isEqualTo(new Batch.Afterwards(origin.id(), 1, 0, 0, 0, 1));
        assertThat(now(origin).afterwards()).isEqualTo(new Batch.Afterwards(null, 1, 2, 0, 0, 0));
        assertThat(row(origin, 4).row().findings()).extracting(Finding::code).containsExactly("not-a-date");
        assertThat(row(origin, 4).row().cells()).containsEntry(CODE, enterprise(113));
        assertThat(row(sent, 5).row().findings()).extracting(Finding::code).containsExactly("row-not-open");
        assertThat(recordsOf(enterprise(111)).getFirst().values().get("responsible-number"))
                .isNotNull()
                .isEqualTo(recordsOf(enterprise(112)).getFirst().values().get("responsible-number"));
        Batch again =
                send(origin, ("{\"quarantined-row\": 4, \"确定日期\": \"2025-02-28\"}\n").getBytes(StandardCharsets.UTF_8));
        assertThat(again.counts()).as("cells that are left out stay").isEqualTo(new Batch.Counts(1, 1, 0, 0, 0));
        assertThat(now(origin).afterwards()).isEqualTo(new Batch.Afterwards(null, 0, 3, 0, 0, 0));
    }

    private static String corrected(List<String> cells, String code) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(3, code);
        return CsvLine.of(changed);
    }

    @Test
    void takesTheWorkbookItselfBack() throws Exception {
        Batch origin = sending.grades("甲,%s,施工,AA,95.5,2025-13-02\n".formatted(enterprise(114)));
        Batch sent = send(origin, download(origin));
        assertThat(sent.counts()).isEqualTo(new Batch.Counts(1, 0, 0, 1, 0));
        assertThat(sent.afterwards().returned()).isEqualTo(1);
        assertThat(now(origin).afterwards().open()).isEqualTo(1);
        assertThat(row(origin, 2).row().findings()).extracting(Finding::code).containsExactly("not-a-date");
    }

    @Test
    void refusesCorrectionsThatComeAsAnOrdinaryFile() throws Exception {
        Batch sent = sending.send(
                "construction-market-grade",
                "transport",
                Batch.Mode.DELTA,
                null,
                "问题数据行号," + Sending.GRADES + "2,甲,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(115)));
        assertThat(sent.problem().code()).isEqualTo("file-of-corrections");
        Batch lines = sending.send(
                "construction-market-grade",
                "transport",
                Batch.Mode.DELTA,
                null,
                "{\"quarantined-row\": 2, \"name\": \"甲\", \"uscc\": \"%s\"}\n".formatted(enterprise(115)));
        assertThat(lines.problem().code()).isEqualTo("file-of-corrections");
    }

    @Test
    void showsRowsThatWereOvertakenAsTheyWereReceived() throws Exception {
        String rows = "%1$s,甲有限公司,存续,2010-05-06,,100,2020-01-02\n%1$s,甲有限公司,注销,2010-05-06,,100,2020-01-02\n"
                .formatted(enterprise(116));
        Batch origin = sending.registrations(rows);
        assertThat(ReadingRows.cells(download(origin)).get(1)).contains("存续", "100", "2020-01-02");
        assertThat(correct(origin, 2, 0, Map.of())).isNull();
        assertThat(row(origin, 2).row().findings()).extracting(Finding::code).containsExactly("stated-since");
        Batch taken = correct(origin, 2, 1, Map.of(CODE, enterprise(117)));
        assertThat(taken.counts().accepted()).isEqualTo(1);
    }

    private void confirmException(String code) {
        exceptions.enter(new CodeExceptions.Proposal(code, "营业执照原件", "first", TODAY, null));
        exceptions.confirm(code, "second");
    }

    private Batch awaitRetry(Batch origin) throws InterruptedException {
        for (int i = 0; i < 3_600; i++) {
            if (now(origin).afterwards().attributedLater() > 0) {
                return now(origin);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the rows were not tried again: " + now(origin));
    }

    @Test
    void triesRowsAgainWhenAnExceptionIsConfirmed() throws Exception {
        String code = spoiled(enterprise(121));
        String rows = "甲,%1$s,施工,AA,95.5,2025-01-02\n乙,%2$s,施工,AA,95.5,2025-01-02\n甲,%1$s,设计,AA,九十,2025-01-02\n"
                .formatted(code, spoiled(enterprise(122)));
        Batch origin = sending.grades(rows);
        confirmException(code);
        Batch after = awaitRetry(origin);
        assertThat(after.afterwards()).isEqualTo(new Batch.Afterwards(null, 2, 0, 0, 1, 0));
        assertThat(recordsOf(code)).hasSize(1);
        assertThat(row(origin, 4).row().findings()).extracting(Finding::code).containsExactly("not-a-number");
        Batch retried =
                batches.find(amendments.batchesOf(origin.id(), 2).getFirst()).orElseThrow();
        assertThat(retried.passage().channel()).isEqualTo(Batch.Channel.RETRY);
        assertThat(retried.counts()).isEqualTo(new Batch.Counts(1, 1, 0, 0, 0));
        assertThat(waiting(origin))
                .as("only the other code is still waited for")
                .isEqualTo(1);
    }

    /** The import has read the register of exceptions, and its rows are not yet to be seen when the exception is confirmed. */
    @Test
    void triesRowsAgainWhoseExceptionWasConfirmedWhileTheyWereRead() throws Exception {
        String code = spoiled(enterprise(141));
        Batch sent;
        try (var connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table quarantined_row in exclusive mode");
            }
            byte[] file =
                    (Sending.GRADES + "甲,%s,施工,AA,95.5,2025-01-02\n".formatted(code)).getBytes(StandardCharsets.UTF_8);
            sent = sending.submit("construction-market-grade", "transport", Batch.Mode.DELTA, null, file);
            awaitWaitingForALock();
            confirmException(code);
            connection.rollback();
        }
        Batch origin = sending.await(sent);
        assertThat(origin.counts().quarantined()).isEqualTo(1);
        assertThat(awaitRetry(origin).afterwards()).isEqualTo(new Batch.Afterwards(null, 0, 0, 0, 1, 0));
        assertThat(recordsOf(code)).hasSize(1);
    }

    private void awaitWaitingForALock() throws InterruptedException {
        for (int i = 0; i < 3_600; i++) {
            long waiting = database.sql()
                    .sql("select count(*) from pg_locks where not granted and relation = 'quarantined_row'::regclass")
                    .query(Long.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import does not wait");
    }

    private long waiting(Batch origin) {
        return database.sql()
                .sql(
                        "select count(*) from quarantined_row where batch = :id and state = 'open' and party_code is not null")
                .param("id", origin.id())
                .query(Long.class)
                .single();
    }

    @Test
    void triesRowsAgainWhenARegistrarStatesAnOlderNumber() throws Exception {
        String old = "3301062000031";
        Batch origin = sending.grades("甲,%s,施工,AA,95.5,2025-01-02\n".formatted(old));
        assertThat(batches.reasons(origin.id())).isEqualTo(Map.of("number-not-known", 1L));
        assertThat(row(origin, 2).row().cells()).as("as received").containsEntry("企业类型", "施工");
        sending.send(
                "registration",
                "market-regulation",
                Batch.Mode.DELTA,
                null,
                "统一社会信用代码,注册号,名称,登记状态,成立日期,核准日期\n%s,%s,甲有限公司,存续,2010-05-06,2020-01-02\n"
                        .formatted(enterprise(123), old));
        assertThat(awaitRetry(origin).afterwards()).isEqualTo(new Batch.Afterwards(null, 0, 0, 0, 1, 0));
        assertThat(recordsOf(enterprise(123))).hasSize(2);
    }

    @Test
    void triesARowOnceHoweverOftenTheTaskRuns() throws Exception {
        String code = spoiled(enterprise(124));
        var rows = new StringBuilder();
        for (int day = 1; day <= 28; day++) {
            rows.append("甲,%s,施工,AA,95.5,2025-01-%02d\n".formatted(code, day));
        }
        Batch origin = sending.grades(rows.toString());
        confirmException(code);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> run = () -> {
                RowScope.CENTRE.run(retrying::run);
                return true;
            };
            for (Future<Boolean> each : threads.invokeAll(List.of(run, run, run, run))) {
                assertThat(each.get()).isTrue();
            }
        }
        awaitRetry(origin);
        retrying.run();
        assertThat(now(origin).afterwards()).isEqualTo(new Batch.Afterwards(null, 0, 0, 0, 28, 0));
        assertThat(recordsOf(code)).hasSize(28);
        long received = amendments.batchesOf(origin.id(), 100).stream()
                .mapToLong(id -> batches.find(id).orElseThrow().counts().received())
                .sum();
        assertThat(received).isEqualTo(28);
    }

    @Test
    void neverKeepsAPersonsNumberToBeFoundBy() throws Exception {
        Batch origin = sending.grades("甲,%s,施工,AA,95.5,2025-01-02\n".formatted(PERSON));
        assertThat(waiting(origin)).isZero();
        String dump = database.sql()
                .sql("select coalesce(string_agg(q::text, ' '), '') || (select string_agg(a::text, ' ') from batch a)"
                        + " from quarantined_row q where batch = :id")
                .param("id", origin.id())
                .query(String.class)
                .single();
        assertThat(dump).doesNotContain(PERSON);
    }

    @Test
    void doesNotLetARemovedRecordComeBack() throws Exception {
        Batch origin = sending.grades("甲,,施工,AA,95.5,2024-03-15\n");
        sending.grades("甲,%s,施工,AA,95.5,2024-03-15\n".formatted(enterprise(125)));
        clock.set("2029-03-16");
        turn.run();
        assertThat(correct(origin, 2, 0, Map.of(CODE, enterprise(125)))).isNull();
        assertThat(row(origin, 2).row().findings()).extracting(Finding::code).containsExactly("term-over");
        clock.set("2026-11-23");
        assertThat(correct(origin, 2, 1, Map.of())).isNull();
        assertThat(row(origin, 2).row().findings()).extracting(Finding::code).containsExactly("removed-before");
    }
}
