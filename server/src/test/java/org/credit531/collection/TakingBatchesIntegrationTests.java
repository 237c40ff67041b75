package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.individualBusiness;
import static org.credit531.testing.Organisations.spoiled;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.CodeState;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
@Import(ClockSettings.class)
class TakingBatchesIntegrationTests {

    @Autowired
    private Batches batches;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private TestDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient application;

    private Sending sending;

    @BeforeEach
    void prepare() {
        clock.set("2026-11-23");
        sending = new Sending(batches);
    }

    private List<Statement> recordsOf(String code) {
        return recordsOf(code, knowledge.latest());
    }

    private List<Statement> recordsOf(String code, long knownAt) {
        return records.of(subjects.requested(code).id(), LocalDate.of(2026, 11, 23), knownAt);
    }

    @Test
    void takesRecordsAndEvaluatesTheirSubjectsAfterTheCommit() throws Exception {
        String code = enterprise(1);
        Batch batch = sending.registrations(code + ",甲乙建设有限公司,存续,2010-05-06,样本甲一,5000,2020-01-02\n");
        assertThat(batch.state()).isEqualTo(Batch.State.DONE);
        assertThat(batch.counts()).isEqualTo(new Batch.Counts(1, 1, 0, 0, 0));
        assertThat(recordsOf(code))
                .singleElement()
                .satisfies(record -> assertThat(record.values())
                        .containsEntry("status", "active")
                        .containsEntry("established-on", LocalDate.of(2010, 5, 6))
                        .containsEntry("registered-capital", 5_000_000_000L));
        var subject = subjects.requested(code);
        assertThat(subject.state()).isEqualTo(CodeState.CONFIRMED);
        assertThat(subject.name()).isEqualTo("甲乙建设有限公司");
        var present = evaluations.present(subject).orElseThrow();
        assertThat(evaluations.results(List.of(subject.id())).get(subject.id()).points())
                .isEqualTo(present.evaluation().points());
        sending.awaitEvaluation(database);
        assertThat(database.sql()
                        .sql("select knowledge from evaluation_result where subject = :id")
                        .param("id", subject.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(batch.knowledge());
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws Exception {
        String rows = "甲,%s,施工,AA,95.5,2025-01-02\n甲,%s,施工,AA,95.5,2025-01-02\n乙,%s,设计,B,,2025-01-02\n"
                .formatted(enterprise(2), enterprise(2), enterprise(3));
        Batch first = sending.grades(rows);
        assertThat(first.counts()).isEqualTo(new Batch.Counts(3, 2, 1, 0, 0));
        Batch second = sending.grades(rows);
        assertThat(second.counts()).isEqualTo(new Batch.Counts(3, 0, 3, 0, 0));
        assertThat(recordsOf(enterprise(2))).hasSize(1);
    }

    @Test
    void takesTheSameRecordFromAnyWritingAsUnchanged() throws Exception {
        sending.grades("甲,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(4)));
        String other = "grade,score,evaluated-on,role,uscc,name\nAA,95.50,2025年1月2日,construction,%s,\"甲\"\n"
                .formatted(enterprise(4));
        Batch again = sending.send(
                "construction-market-grade",
                "transport",
                Batch.Mode.DELTA,
                null,
                "\uFEFF" + other.replace("\n", "\r\n"));
        assertThat(again.counts()).isEqualTo(new Batch.Counts(1, 0, 1, 0, 0));
    }

    @Test
    void keepsFormerVersionsAsKnownAtTheirNumber() throws Exception {
        String code = enterprise(5);
        Batch first = sending.registrations(code + ",旧名有限公司,存续,2010-05-06,,100,2020-01-02\n");
        sending.registrations(code + ",新名有限公司,注销,2010-05-06,,100,2024-01-02\n");
        assertThat(recordsOf(code)).singleElement().satisfies(now -> {
            assertThat(now.revision()).isEqualTo(2);
            assertThat(now.values()).containsEntry("status", "cancelled");
        });
        assertThat(recordsOf(code, first.knowledge())).singleElement().satisfies(then -> {
            assertThat(then.revision()).isEqualTo(1);
            assertThat(then.values()).containsEntry("status", "active");
        });
        assertThat(subjects.requested(code).name()).isEqualTo("新名有限公司");
    }

    @Test
    void neverLetsTheApplicationRewriteAStatement() throws Exception {
        sending.grades("甲,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(6)));
        assertThatThrownBy(() ->
                        application.sql("update statement set party_name = 'x'").update())
                .hasStackTraceContaining("permission denied for table statement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty                | unattributed | 甲,,施工,AA,95.5,2025-01-02
            check-character      | unattributed | 甲,{spoiled},施工,AA,95.5,2025-01-02
            spaces               | unattributed | 甲,{code} ,施工,AA,95.5,2025-01-02
            spreadsheet-exponent | unattributed | 甲,9.14E+17,施工,AA,95.5,2025-01-02
            unknown-code         | invalid      | 甲,{code},施工,AAA,95.5,2025-01-02
            not-a-number         | invalid      | 甲,{code},施工,AA,九十,2025-01-02
            too-many-decimals    | invalid      | 甲,{code},施工,AA,95.12345,2025-01-02
            out-of-range         | invalid      | 甲,{code},施工,AA,-1,2025-01-02
            not-a-date           | invalid      | 甲,{code},施工,AA,95.5,2025-02-30
            term-over            | invalid      | 甲,{code},施工,AA,95.5,2015-01-02
            kind-not-covered     | invalid      | 甲,{individual},施工,AA,95.5,2025-01-02
            formula              | invalid      | =1+1,{code},施工,AA,95.5,2025-01-02
            too-many-cells       | invalid      | 甲,{code},施工,AA,95.5,2025-01-02,7
            """)
    void quarantinesARowWithItsReason(String code, String reason, String row) throws Exception {
        String filled = row.replace("{code}", enterprise(7))
                .replace("{spoiled}", spoiled(enterprise(7)))
                .replace("{individual}", individualBusiness(7));
        Batch batch = sending.grades("乙,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(8)) + filled + "\n");
        assertThat(batch.counts().quarantined()).isEqualTo(1);
        assertThat(batches.reasons(batch.id())).isEqualTo(Map.of(code, 1L));
        assertThat(batches.quarantine(batch.id(), 0, 10)).singleElement().satisfies(quarantined -> {
            assertThat(quarantined.row()).isEqualTo(3);
            assertThat(quarantined.reason()).isEqualTo(reason);
            assertThat(quarantined.cells()).containsEntry("企业类型", "施工");
            Finding finding = quarantined.findings().getFirst();
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            assertThat(finding.message(Locale.CHINESE)).isNotBlank().isNotEqualTo(finding.message(Locale.ENGLISH));
        });
    }

    @Test
    void sealsWhatIsQuarantined() throws Exception {
        Batch batch = sending.grades("独特的名称,,施工,AA,95.5,2025-01-02\n");
        byte[] sealed = database.sql()
                .sql("select sealed from quarantined_row where batch = :id")
                .param("id", batch.id())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("独特的名称");
        byte[] raw = database.sql()
                .sql("select sealed from raw_chunk where batch = :id")
                .param("id", batch.id())
                .query(byte[].class)
                .single();
        assertThat(new String(raw, StandardCharsets.UTF_8)).doesNotContain("独特的名称");
    }

    @Test
    void letsTheLastOfContradictingRowsCountAndQuarantinesTheOthers() throws Exception {
        String code = enterprise(9);
        String rows =
                "%1$s,甲有限公司,存续,2010-05-06,,100,2020-01-02\n%1$s,甲有限公司,注销,2010-05-06,,100,2020-01-02\n".formatted(code);
        Batch first = sending.registrations(rows);
        assertThat(first.counts()).isEqualTo(new Batch.Counts(2, 1, 0, 1, 0));
        assertThat(batches.quarantine(first.id(), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("overtaken"));
        assertThat(sending.registrations(rows).counts()).isEqualTo(new Batch.Counts(2, 0, 1, 1, 0));
        assertThat(recordsOf(code))
                .singleElement()
                .satisfies(record -> assertThat(record.values()).containsEntry("status", "cancelled"));
    }

    @Test
    void retractsWhatASnapshotNoLongerStatesAndTakesItBackLater() throws Exception {
        String rows = "丙,%s,监理,A,90,2025-01-02\n丁,%s,监理,A,90,2025-01-02\n".formatted(enterprise(10), enterprise(11));
        String one = rows.lines().findFirst().orElseThrow() + "\n";
        sending.grades(rows);
        Batch snapshot = sending.gradesSnapshot(one);
        assertThat(snapshot.counts().unchanged()).isEqualTo(1);
        assertThat(snapshot.counts().retracted()).isPositive();
        assertThat(recordsOf(enterprise(11))).isEmpty();
        assertThat(recordsOf(enterprise(11), snapshot.knowledge() - 1)).hasSize(1);
        sending.grades(rows);
        assertThat(recordsOf(enterprise(11))).hasSize(1);
    }

    @Test
    void retractsNothingWhenASnapshotHasQuarantinedRows() throws Exception {
        sending.grades("戊,%s,监理,A,90,2025-01-02\n".formatted(enterprise(12)));
        Batch snapshot =
                sending.gradesSnapshot("己,%s,监理,A,90,2025-01-02\n庚,,监理,A,90,2025-01-02\n".formatted(enterprise(13)));
        assertThat(snapshot.counts().retracted()).isZero();
        assertThat(snapshot.notices()).extracting(Batch.Notice::code).contains("retraction-withheld");
        assertThat(recordsOf(enterprise(12))).hasSize(1);
    }

    @Test
    void assumesTheDayOfReceiptWithoutMakingItPartOfTheRecord() throws Exception {
        String text = "企业名称,统一社会信用代码,企业类型,信用等级,备注\n辛,%s,设计,A,不入库\n".formatted(enterprise(14));
        Batch batch = sending.send("construction-market-grade", "transport", Batch.Mode.DELTA, null, text);
        assertThat(batch.notices())
                .extracting(Batch.Notice::code)
                .containsExactly("columns-not-stored", "date-assumed");
        assertThat(recordsOf(enterprise(14))).singleElement().satisfies(record -> {
            assertThat(record.effectiveAssumed()).isTrue();
            assertThat(record.values()).doesNotContainKey("备注");
        });
        clock.advance(Duration.ofDays(1));
        Batch nextDay = sending.send("construction-market-grade", "transport", Batch.Mode.DELTA, null, text);
        assertThat(nextDay.counts().unchanged()).isEqualTo(1);
        assertThat(recordsOf(enterprise(14))).hasSize(1);
    }

    @Test
    void touchesBothPartiesWhenARecordTurnsOutToBeAboutAnother() throws Exception {
        sending.registrations(enterprise(15) + ",甲有限公司,吊销,2010-05-06,,100,2020-01-02\n");
        long revoked = evaluations
                .present(subjects.requested(enterprise(15)))
                .orElseThrow()
                .evaluation()
                .points();
        sending.registrations(enterprise(15) + ",甲有限公司,存续,2010-05-06,,100,2020-01-02\n");
        var subject = subjects.requested(enterprise(15));
        assertThat(evaluations.results(List.of(subject.id())).get(subject.id()).points())
                .isEqualTo(
                        evaluations.present(subject).orElseThrow().evaluation().points())
                .isGreaterThan(revoked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not-a-table      | PK\u0003\u0004 zip
            not-a-table      | %PDF-1.7
            missing-columns  | 随便,的,表头\\n1,2,3\\n
            not-a-table      | <html><body>no table</body></html>
            unclosed-quote   | 企业名称,统一社会信用代码,企业类型,信用等级\\n"甲,X,施工,A\\n乙,Y,施工,A\\n
            not-a-table      | 企业名称,统一社会信用代码,企业类型,信用等级\\n"甲"乙,X,施工,A\\n
            duplicate-column | 企业名称,名称,统一社会信用代码,企业类型,信用等级\\n甲,甲,X,施工,A\\n
            """)
    void refusesAFileThatIsNoTableOfItsItem(String code, String text) throws Exception {
        Batch batch = sending.send(
                "construction-market-grade", "transport", Batch.Mode.DELTA, null, text.replace("\\n", "\n"));
        assertThat(batch.state()).isEqualTo(Batch.State.FAILED);
        assertThat(batch.problem().code()).isEqualTo(code);
        assertThat(batch.counts()).isEqualTo(Batch.Counts.NONE);
    }

    @Test
    void readsTheSameInEveryFormat() throws Exception {
        String rows = Sending.GRADES + "甲𬭚公司,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(16));
        for (byte[] file : List.of(
                rows.getBytes(StandardCharsets.UTF_8),
                rows.getBytes(Charset.forName("GB18030")),
                Xlsx.of(rows.lines().map(line -> line.split(",")).toList()),
                """
                {"企业名称":"甲𬭚公司","uscc":"%s","role":"施工","grade":"AA","score":95.50,"评价日期":"20250102"}
                """.formatted(enterprise(16)).getBytes(StandardCharsets.UTF_8))) {
            Batch batch = sending.send("construction-market-grade", "transport", Batch.Mode.DELTA, null, file);
            assertThat(batch.state()).as(String.valueOf(batch.problem())).isEqualTo(Batch.State.DONE);
            assertThat(batch.counts().accepted() + batch.counts().unchanged()).isEqualTo(1);
        }
        assertThat(database.sql()
                        .sql("select count(*) from statement where party_code = :code")
                        .param("code", enterprise(16))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void namesTheLineOfADamagedCharacter() throws Exception {
        byte[] bytes = (Sending.GRADES + "甲,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(16)))
                .getBytes(StandardCharsets.UTF_8);
        bytes[Sending.GRADES.getBytes(StandardCharsets.UTF_8).length + 1] = 'x';
        Batch batch = sending.send("construction-market-grade", "transport", Batch.Mode.DELTA, null, bytes);
        assertThat(batch.problem()).isEqualTo(new Batch.Problem("undecodable", "2"));
    }

    @Test
    void refusesMillionsOfColumnsWithoutReadingThemAll() throws Exception {
        byte[] columns = ",".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
        Batch batch = sending.send("construction-market-grade", "transport", Batch.Mode.DELTA, null, columns);
        assertThat(batch.problem().code()).isEqualTo("not-a-table");
    }

    @Test
    void quarantinesAControlCharacterAndTakesTheRest() throws Exception {
        String rows = "甲\u0000乙,%s,施工,AA,95.5,2025-01-02\n丙,%s,施工,AA,95.5,2025-01-02\n"
                .formatted(enterprise(17), enterprise(18));
        Batch batch = sending.grades(rows);
        assertThat(batch.counts()).isEqualTo(new Batch.Counts(2, 1, 0, 1, 0));
        assertThat(batches.reasons(batch.id())).containsOnlyKeys("control-character");
    }

    @Test
    void answersARepeatedKeyWithTheSameBatchAndRefusesAnotherFile() throws Exception {
        var submission = new Batches.Submission(
                "construction-market-grade", "transport", Batch.Mode.DELTA, null, "tests", "key-1", "a.csv");
        byte[] file = (Sending.GRADES + "甲,%s,施工,AA,95.5,2025-01-02\n".formatted(enterprise(19)))
                .getBytes(StandardCharsets.UTF_8);
        Batch first = sending.await(batches.submit(submission, new ByteArrayInputStream(file)));
        assertThat(batches.submit(submission, new ByteArrayInputStream(file)).id())
                .isEqualTo(first.id());
        assertThatThrownBy(() -> batches.submit(submission, new ByteArrayInputStream(new byte[] {'x'})))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("idempotency-key-reused"));
    }

    @Test
    void takesNothingForAnItemWhoseArticleIsNotInForce() {
        clock.set("2017-12-31");
        assertThatThrownBy(() -> sending.grades("甲,%s,施工,A,90,2017-12-01\n".formatted(enterprise(20))))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("basis-ended"));
    }

    @Test
    void refusesItemsAndUnitsThatTheCatalogueDoesNotHave() {
        assertThatThrownBy(() -> sending.send("gossip", "transport", Batch.Mode.DELTA, null, "x"))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.message(Locale.ENGLISH)).contains("gossip"));
        assertThatThrownBy(() -> sending.send("registration", "neighbours", Batch.Mode.DELTA, null, "x"))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("unknown-unit"));
    }
}
