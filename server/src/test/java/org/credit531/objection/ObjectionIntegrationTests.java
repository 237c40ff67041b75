package org.credit531.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.objection.Objectors.CENTRE;
import static org.credit531.objection.Objectors.CLERK;
import static org.credit531.objection.Objectors.OTHER_CLERK;
import static org.credit531.objection.Objectors.about;
import static org.credit531.objection.Objectors.correcting;
import static org.credit531.objection.Objectors.noFiles;
import static org.credit531.objection.Objectors.subject;
import static org.credit531.objection.Objectors.wish;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.access.Visitor;
import org.credit531.calendar.DayTurn;
import org.credit531.calendar.DayTurned;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.database.RowScope;
import org.credit531.documents.Documents;
import org.credit531.documents.LetterTexts;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.Program;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the mark to the answer, everywhere; and from the unit's silence to the subject's side. */
@PlatformTest
@Import(ClockSettings.class)
class ObjectionIntegrationTests {

    private static final String REGISTRATIONS = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),核准日期,行业代码\n";
    private static final String GRADES = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n";
    private static final String ITEM = "construction-market-grade";

    @LocalServerPort
    private int port;

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
    private Objecting objecting;

    @Autowired
    private Answering answering;

    @Autowired
    private JdbcObjections objections;

    @Autowired
    private ForgettingObjections forgetting;

    @Autowired
    private AnswerRates rates;

    @Autowired
    private Evidence evidence;

    @Autowired
    private SealedWords sealing;

    @Autowired
    private Cases cases;

    @Autowired
    private Documents documents;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void setClock() {
        clock.set("2026-09-28");
    }

    @Test
    void marksTheRecordAtOnceOnEverySurface() throws Exception {
        Subject firm = firm(1);
        String code = firm.code();
        assertThat(get("/subjects/" + code)).contains("Report an error").doesNotContain("In dispute");
        object(firm, grade(firm), "grade");
        assertThat(get("/subjects/" + code)).contains("In dispute since 2026-09-28: Grade");
        assertThat(get("/api/v1/subjects/" + code + "/records?item=" + ITEM))
                .contains("\"disputed\":true", "\"disputedSince\":\"2026-09-28\"", "\"disputedFields\":[\"grade\"]");
        assertThat(get("/api/v1/subjects/" + code + "/evaluation"))
                .contains("\"disputed\":true,\"disputedSince\":\"2026-09-28\"");
        assertThat(get("/api/v1/subjects/" + code + "/evaluation"))
                .as("among the main reasons, too")
                .containsPattern("\"reasons\":.*\"disputedSince\":\"2026-09-28\".*\"contributions\"");
        assertThat(selfCheck(code)).contains("\"2026-09-28\",\"grade\",");
        object(firm, registration(firm), "");
        assertThat(get("/api/v1/subjects/" + code)).contains("\"disputed\":true,\"disputedSince\":\"2026-09-28\"");
        assertThat(get("/api/v1/subjects?q=" + code)).contains("\"disputed\":true,\"disputedSince\":\"2026-09-28\"");
        assertThat(get("/?q=" + code)).contains("In dispute since 2026-09-28");
    }

    @Test
    void countsADisputedRecordUntilSomebodyDecides() throws Exception {
        Subject firm = firm(2);
        long before = points(firm);
        object(firm, grade(firm), "grade");
        assertThat(points(firm)).isEqualTo(before);
    }

    @Test
    void correctsTheRecordEverywhereByTheUnitsAnswer() throws Exception {
        Subject firm = firm(3);
        long before = points(firm);
        UUID id = object(firm, grade(firm), "grade");
        answering.act(id, wish("accept", ""), CLERK);
        assertThat(find(id).dueOn()).as("29, 30 September, 8, 9, 10 October").isEqualTo("2026-10-10");
        answering.act(id, correcting("grade", "B"), CLERK);
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records?item=" + ITEM))
                .contains("\"grade\":\"B\"", "\"disputed\":false")
                .doesNotContain("\"grade\":\"D\"");
        assertThat(get("/subjects/" + firm.code())).doesNotContain("In dispute");
        assertThat(points(firm)).isGreaterThan(before);
        Batch batch = batches.find(grade(firm).batch()).orElseThrow();
        assertThat(batch.passage().channel()).isEqualTo(Batch.Channel.OBJECTION);
        assertThat(batch.counts().accepted())
                .as("the grade tells records apart: one is taken back, one stated")
                .isEqualTo(2);
        assertThat(cases.state(id)).isEqualTo("corrected");
    }

    @Test
    void statesTheNextVersionOfTheSameRecordWhereNothingTellsItApart() throws Exception {
        Subject firm = firm(4);
        Statement before = registration(firm);
        UUID id = object(firm, before, "name");
        var registrar = Objectors.office("market-regulation", Role.UNIT_APPROVER);
        answering.act(id, wish("accept", ""), registrar);
        answering.act(id, correcting("name", "更名公路有限公司"), registrar);
        Statement after = registration(firm);
        assertThat(after.recordKey()).isEqualTo(before.recordKey());
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(get("/?q=更名公路")).contains(firm.code());
    }

    @Test
    void letsEveryOtherCaseGoOnWithTheRecordThatACorrectionPutsInItsPlace() throws Exception {
        Subject firm = firm(20);
        UUID corrected = object(firm, grade(firm), "grade");
        UUID other = object(firm, grade(firm), "");
        UUID challenge = submit(about(firm.code(), grade(firm), "score"), Visitor.anybody());
        clock.set("2026-10-20");
        turn.run();
        UUID before = grade(firm).recordKey();
        long known = knowledge.latest();
        answering.act(corrected, correcting("grade", "B"), CLERK);
        assertThat(grade(firm).recordKey()).isNotEqualTo(before);
        assertThat(grade(firm).contest().disputedSince()).isEqualTo("2026-09-28");
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records"))
                .as("the other objection has not been answered either")
                .doesNotContain(ITEM);
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records?knownAt=" + known))
                .as("nor does the record that was taken back come to light as known before")
                .doesNotContain(ITEM);
        assertThat(find(other).contested().recordKey()).isEqualTo(grade(firm).recordKey());
        assertThat(grade(firm).contest().unused()).isTrue();
        answering.act(other, wish("keep", "The rest is right."), CLERK);
        assertThat(grade(firm).contest().unused()).isFalse();
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records?item=" + ITEM))
                .contains("\"grade\":\"B\"", "\"disputed\":true", "\"disputedFields\":[\"score\"]");
        answering.act(challenge, wish("keep", "The score is right."), CLERK);
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records?item=" + ITEM))
                .contains("\"grade\":\"B\"", "\"disputed\":false");
    }

    @Test
    void removesTheUncorrectedRecordWithTheOneThatTookItsPlace() throws Exception {
        Subject firm = firm(31);
        long known = knowledge.latest();
        UUID uncorrected = grade(firm).recordKey();
        UUID corrected = object(firm, grade(firm), "grade");
        answering.act(corrected, wish("accept", ""), CLERK);
        answering.act(corrected, correcting("grade", "B"), CLERK);
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records?knownAt=" + known))
                .contains("\"grade\":\"D\"");
        answer(object(firm, grade(firm), ""), "delete");
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records?knownAt=" + known))
                .doesNotContain("\"grade\":\"D\"", "\"grade\":\"B\"");
        assertThat(database.sql()
                        .sql("select count(*) from removed_record where item = ? and record_key = ?")
                        .param(ITEM)
                        .param(uncorrected)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        UUID again = ended(ITEM, "transport", grades(firm.code()));
        assertThat(batches.find(again).orElseThrow().counts().accepted()).isZero();
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).doesNotContain(ITEM);
    }

    @Test
    void doesNotTakeTheSameValueTypedInAnotherWayForACorrection() throws Exception {
        Subject firm = firm(33);
        UUID id = object(firm, grade(firm), "score");
        answering.act(id, wish("accept", ""), CLERK);
        refused("restatement-same", () -> answering.act(id, correcting("score", "40.0"), CLERK));
        answering.act(id, correcting("score", "41.0"), CLERK);
        assertThat(cases.state(id)).isEqualTo("corrected");
    }

    @Test
    void endsWhatIsOpenAboutARecordThatAnotherCaseHasRemoved() throws Exception {
        Subject firm = firm(32);
        UUID deleting = object(firm, grade(firm), "grade");
        UUID open = object(firm, grade(firm), "");
        UUID challenge = submit(about(firm.code(), grade(firm), "score"), Visitor.anybody());
        answering.act(open, wish("accept", ""), CLERK);
        answer(challenge, "keep");
        answer(deleting, "delete");
        awaitTheCopy("objection", deleting);
        awaitTheCopy("documents", deleting);
        assertThat(cases.states(List.of(deleting, open, challenge)))
                .containsEntry(deleting, "deleted")
                .containsEntry(open, "ended")
                .containsEntry(challenge, "ended");
        assertThat(find(open).dueOn()).isNull();
        assertThat(states(open)).containsExactly("objection-accepted superseded");
        assertThat(database.sql()
                        .sql("select count(*) from record_dispute where dispute = ?")
                        .param(open)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void servesTheSubjectALetterOfEachStep() throws Exception {
        Subject firm = firm(19);
        UUID id = object(firm, grade(firm), "");
        answer(id, "keep");
        List<UUID> letters = documents.about("/objections/" + id);
        assertThat(letters).hasSize(2);
        assertThat(LetterTexts.of(platform, letters))
                .contains("最迟于 2026-10-10 答复", "The unit has to answer by 2026-10-10")
                .contains("可以在 2026-10-30（含当日）之前申请复核", "A review can be asked for until 2026-10-30")
                .contains("对答复不服的，可以在异议页面申请复核", "the law leaves other ways open");
        assertThat(database.sql()
                        .sql("select count(*) from notice where addressee = ? and document is not null")
                        .param(firm.id().value().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void supersedesTheLettersThatTellTheRemovedRecordAndKeepsTheAnswer() throws Exception {
        Subject firm = firm(21);
        UUID id = object(firm, grade(firm), "");
        answer(id, "delete");
        awaitTheCopy("documents", id);
        assertThat(states(id)).containsExactly("objection-accepted superseded", "objection-answer valid");
        assertThat(get("/documents/status")).contains("Superseded");
    }

    @Test
    void destroysTheLettersOfACaseWithItsFile() throws Exception {
        Subject firm = firm(22);
        UUID id = object(firm, grade(firm), "");
        answering.act(id, wish("accept", ""), CLERK);
        answering.act(id, wish("withdraw", ""), subject(firm.code()));
        UUID letter = documents.about(Objection.page(id)).getFirst();
        database.sql()
                .sql("update workflow_step set at = at - interval '6 years' where case_id = ?")
                .param(id)
                .update();
        RowScope.job("turn-of-the-day").run(() -> forgetting.on(new DayTurned(LocalDate.of(2026, 9, 28))));
        assertThat(documents.about(Objection.page(id))).isEmpty();
        assertThat(objections.find(id)).isEmpty();
        assertThat(database.sql()
                        .sql("select destroyed_under from document where id = ?")
                        .param(letter)
                        .query(String.class)
                        .single())
                .isEqualTo("zj-2018:31");
    }

    @Test
    void deletesStopsOrKeepsAsTheUnitAnswers() throws Exception {
        Subject deleted = firm(5);
        answer(object(deleted, grade(deleted), ""), "delete");
        assertThat(get("/api/v1/subjects/" + deleted.code() + "/records")).doesNotContain(ITEM);
        assertThat(database.sql()
                        .sql("select count(*) from statement where item = ? and party_code = ?")
                        .param(ITEM)
                        .param(deleted.code())
                        .query(Long.class)
                        .single())
                .as("not only taken back")
                .isZero();
        Subject stopped = firm(6);
        answer(object(stopped, grade(stopped), ""), "stop-disclosure");
        assertThat(get("/api/v1/subjects/" + stopped.code() + "/records")).doesNotContain(ITEM);
        Subject kept = firm(7);
        answer(object(kept, grade(kept), ""), "keep");
        assertThat(get("/api/v1/subjects/" + kept.code() + "/records")).contains(ITEM, "\"disputed\":false");
    }

    @Test
    void decidesForTheSubjectWhenTheUnitIsLateAcrossNationalDay() throws Exception {
        Subject firm = firm(8);
        long before = points(firm);
        UUID id = object(firm, grade(firm), "");
        long known = knowledge.latest();
        answering.act(id, wish("accept", ""), CLERK);
        clock.set("2026-10-10");
        turn.run();
        assertThat(cases.state(id)).as("a Saturday that is worked").isEqualTo("accepted");
        clock.set("2026-10-11");
        turn.run();
        assertThat(cases.state(id)).isEqualTo("overdue");
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).doesNotContain(ITEM);
        assertThat(states(id)).contains("disclosure-stopped valid");
        assertThat(get("/subjects/" + firm.code())).doesNotContain("2026-03-15");
        assertThat(points(firm)).isGreaterThan(before);
        assertThat(evaluations
                        .of(firm, LocalDate.of(2026, 10, 11), known)
                        .orElseThrow()
                        .evaluation()
                        .points())
                .as("as known before, it counted")
                .isEqualTo(before);
        answering.act(id, wish("keep", "The certificate says D."), CLERK);
        assertThat(points(firm)).isEqualTo(before);
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).contains(ITEM);
        assertThat(rate("transport", "objection").late()).isPositive();
    }

    @Test
    void takesNothingFromASubjectForAStrangersChallenge() throws Exception {
        Subject firm = firm(9);
        long before = points(firm);
        UUID id = submit(about(firm.code(), grade(firm), ""), Visitor.anybody());
        clock.set("2026-10-20");
        turn.run();
        assertThat(cases.state(id)).isEqualTo("overdue");
        assertThat(points(firm)).isEqualTo(before);
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).contains(ITEM, "\"disputed\":true");
        assertThat(rate("transport", "challenge").late()).isPositive();
    }

    @Test
    void letsTheCentreOverruleTheAnswerOnReview() throws Exception {
        Subject firm = firm(10);
        UUID id = object(firm, grade(firm), "");
        answer(id, "keep");
        answering.act(id, wish("ask-review", "Nobody has looked at the certificate."), subject(firm.code()));
        assertThat(get("/subjects/" + firm.code())).contains("In dispute since");
        refused("workflow-not-yours", () -> answering.act(id, wish("uphold", "no"), CLERK));
        refused("objection-outcome", () -> answering.act(id, wish("overrule", "It says B."), CENTRE));
        answering.act(id, new Wish("overrule", "It says B.\r\nSo\tit is B.", "correct", Map.of("grade", "B")), CENTRE);
        assertThat(cases.state(id)).isEqualTo("overruled");
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).contains("\"grade\":\"B\"");
        assertThat(rate("transport", "objection").overruled()).isPositive();
        assertThat(get("/objections/rates")).contains("How units answer");
        assertThat(get("/api/v1/objections/rates")).contains("\"overruled\":");
    }

    @Test
    void lateReviewsAreDecidedForTheSubjectToo() throws Exception {
        Subject firm = firm(11);
        UUID id = object(firm, grade(firm), "");
        answer(id, "keep");
        answering.act(id, wish("ask-review", "Again."), subject(firm.code()));
        clock.set("2026-10-12");
        turn.run();
        assertThat(cases.state(id)).isEqualTo("review-overdue");
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).doesNotContain(ITEM);
        answering.act(id, wish("uphold", "It says D."), CENTRE);
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).contains(ITEM);
    }

    @Test
    void extendsTheTermToTwentyDaysByTheCentresWord() throws Exception {
        Subject firm = firm(12);
        UUID id = object(firm, grade(firm), "");
        answering.act(id, wish("accept", ""), CLERK);
        answering.act(id, wish("ask-extension", "The archive is closed."), CLERK);
        refused("workflow-not-yours", () -> answering.act(id, wish("extend", "yes"), CLERK));
        answering.act(id, wish("extend", "yes"), CENTRE);
        assertThat(find(id).dueOn()).isEqualTo("2026-10-30");
        clock.set("2026-10-30");
        turn.run();
        assertThat(cases.state(id)).isEqualTo("extended");
        clock.set("2026-10-31");
        turn.run();
        assertThat(cases.state(id)).isEqualTo("overdue");
    }

    @Test
    void closesWhatNobodyWantsReviewed() throws Exception {
        Subject firm = firm(13);
        UUID id = object(firm, grade(firm), "");
        answer(id, "keep");
        clock.set("2026-12-01");
        turn.run();
        assertThat(cases.state(id)).isEqualTo("closed");
        refused("workflow-not-now", () -> answering.act(id, wish("ask-review", "Late."), subject(firm.code())));
    }

    @Test
    void isForItsUnitAndItsSubjectAlone() throws Exception {
        Subject firm = firm(14);
        UUID id = object(firm, grade(firm), "");
        refused("workflow-not-yours", () -> answering.act(id, wish("accept", ""), OTHER_CLERK));
        refused("workflow-not-yours", () -> answering.act(id, wish("accept", ""), CENTRE));
        refused("unknown-case", () -> answering.visible(id, subject(enterprise(99))));
        RowScope water = RowScope.job("nothing");
        refused("unknown-case", () -> water.run(() -> answering.visible(id, OTHER_CLERK)));
    }

    @Test
    void isAnsweredByTheProgramOfItsUnitInTheNameOfAnOfficial() throws Exception {
        Subject firm = firm(50);
        UUID id = object(firm, grade(firm), "grade");
        String path = "/api/v1/objections/" + id;
        var all = Set.of(Scope.values());
        Program unit = Program.of(platform, "objection-unit", "330000-transport", all);
        assertThat(unit.get("/api/v1/objections?state=submitted").body()).contains(id.toString(), firm.code());
        assertThat(unit.get("/api/v1/objections?open=false").body()).doesNotContain(id.toString());
        assertThat(unit.get("/api/v1/objections?state=unheard-of").statusCode()).isEqualTo(400);
        assertThat(unit.json(path).get("course").get("offers").toString()).contains("accept", "return");
        assertThat(unit.post(path + "/accept", "").body()).contains("case-official");
        assertThat(unit.post(path + "/accept", "{\"official\":\"样本经办\"}").statusCode())
                .isEqualTo(200);
        var corrected = unit.post(
                path + "/correct",
                "{\"official\":\"样本经办\",\"remark\":\"笔误。\",\"changes\":{\"grade\":\"B\",\"remark\":null}}");
        assertThat(corrected.body()).contains("restatement-field");
        corrected = unit.post(
                path + "/correct", "{\"official\":\"样本经办\",\"remark\":\"笔误。\",\"changes\":{\"grade\":\"B\"}}");
        assertThat(corrected.body()).contains("\"state\":\"corrected\"", "样本经办 (objection-unit)");
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).contains("\"grade\":\"B\"");
        assertThat(unit.get(path + "/files/1").statusCode()).isEqualTo(404);
    }

    @Test
    void isMadeByTheProgramOfTheSubjectAndChallengedByAnyone() throws Exception {
        Subject firm = firm(53);
        Program own = Program.ofSubject(platform, "objection-own", firm.code());
        var form = Map.of(
                "subject",
                firm.code(),
                "item",
                ITEM,
                "record",
                grade(firm).recordKey().toString(),
                "field",
                "grade",
                "ground",
                "text-error",
                "words",
                "证书上的等级是B。");
        byte[] picture = EvidenceTests.PNG;
        var made = own.form("/api/v1/objections", form, picture);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var found = own.json("/api/v1/objections").get("cases");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("kind").asString()).isEqualTo("objection");
        String path = "/api/v1/objections/" + found.get(0).get("id").asString();
        assertThat(own.json(path).get("files")).hasSize(1);
        assertThat(own.get(path + "/files/1").statusCode()).isEqualTo(200);
        assertThat(own.post(path + "/accept", "").statusCode()).isEqualTo(403);
        assertThat(own.post(path + "/withdraw", "").body()).contains("\"state\":\"withdrawn\"");
        Program unit = Program.of(platform, "objection-stranger", "330000-water", Set.of(Scope.values()));
        assertThat(unit.form("/api/v1/objections", form, picture).statusCode()).isEqualTo(201);
        assertThat(database.sql()
                        .sql("select account from objection where subject_code = ? and kind = 'challenge'")
                        .param(firm.code())
                        .query(String.class)
                        .single())
                .as("an account of the program's name is not told")
                .isEmpty();
        assertThat(own.json("/api/v1/objections").get("cases")).as("open").isEmpty();
        assertThat(own.json("/api/v1/objections?open=false").get("cases")).hasSize(1);
        assertThat(own.json("/api/v1/objections?state=withdrawn").get("cases")).hasSize(1);
        assertThat(get("/subjects/" + firm.code())).contains("In dispute since");
    }

    @Test
    void isOutOfReachOfOtherProgramsAndOtherTokens() throws Exception {
        Subject firm = firm(51);
        UUID id = object(firm, grade(firm), "grade");
        String path = "/api/v1/objections/" + id;
        String accept = "{\"official\":\"样本经办\"}";
        Program other = Program.of(platform, "objection-other", "330000-water", Set.of(Scope.values()));
        assertThat(other.get("/api/v1/objections").body()).doesNotContain(id.toString());
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.post(path + "/accept", accept).statusCode()).isEqualTo(404);
        var batches = Set.of(Scope.BATCHES_READ, Scope.BATCHES_WRITE);
        Program sender = Program.of(platform, "objection-sender", "330000-transport", batches);
        assertThat(sender.get(path).statusCode()).isEqualTo(403);
        Program reader = Program.of(platform, "objection-reader", "330000-transport", Set.of(Scope.CASES_READ));
        assertThat(reader.get(path).statusCode()).isEqualTo(200);
        assertThat(reader.post(path + "/accept", accept).statusCode()).isEqualTo(403);
        assertThat(cases.state(id)).isEqualTo("submitted");
    }

    @Test
    void isListedPageByPageWithoutLossOrRepetition() throws Exception {
        Subject firm = firm(52);
        UUID id = object(firm, grade(firm), "grade");
        copies(id, 230);
        Program unit = Program.of(platform, "objection-pages", "330000-transport", Set.of(Scope.CASES_READ));
        List<String> numbers = new ArrayList<>();
        String path = "/api/v1/objections?open=true&text=" + firm.code();
        String next = path;
        while (!next.isEmpty()) {
            var page = unit.json(next);
            page.get("cases").forEach(one -> numbers.add(one.get("number").asString()));
            next = page.get("next").isNull()
                    ? ""
                    : path + "&cursor=" + page.get("next").asString();
        }
        assertThat(numbers).hasSize(231).doesNotHaveDuplicates();
    }

    /** The same case many times over, due on many days. */
    private void copies(UUID id, int count) {
        JdbcClient.create(database.owner())
                .sql("""
                with copy as (select gen_random_uuid() as id, n from generate_series(1, :count) n),
                     cases as (insert into workflow_case (id, workflow) select id, 'objection' from copy),
                     steps as (insert into workflow_step (case_id, number, event, to_state, by_whom, at, remark)
                               select id, 1, 'submit', 'submitted', 'tests', now(), '' from copy)
                insert into objection (case_id, number, kind, subject, subject_code, subject_name, item, record_key, field,
                                       unit, region, ground, words, account, key_token, submitted_on, due_on)
                select c.id, 'YY2026-COPY' || c.n, o.kind, o.subject, o.subject_code, o.subject_name, o.item, gen_random_uuid(),
                       o.field, o.unit, o.region, o.ground, o.words, o.account, encode(sha256(c.n::text::bytea), 'hex'), o.submitted_on,
                       case when c.n % 7 = 0 then null else o.due_on + c.n % 5 end
                  from copy c, objection o where o.case_id = :id
                """)
                .param("count", count)
                .param("id", id)
                .update();
    }

    @Test
    void isReachedByNumberAndKeyAndByNothingElse() throws Exception {
        Subject firm = firm(15);
        var submitted = objecting.submit(about(firm.code(), grade(firm), ""), noFiles(), Visitor.anybody());
        assertThat(objections.find(submitted.number(), sealing.token(submitted.key())))
                .isPresent();
        assertThat(objections.find(submitted.number(), sealing.token("ABCDEFGHJKMNPQRSTUVWXYZ234")))
                .isEmpty();
        var objection = objections
                .find(submitted.number(), sealing.token(submitted.key()))
                .orElseThrow();
        assertThat(objection.kind()).isEqualTo(Objection.Kind.CHALLENGE);
        answering.act(objection, wish("withdraw", ""));
        assertThat(cases.state(objection.id())).isEqualTo("withdrawn");
        assertThat(get("/subjects/" + firm.code())).doesNotContain("In dispute");
    }

    @Test
    void takesOneOfEachAboutAValueAndNotTooManyInAnHour() throws Exception {
        Subject firm = firm(16);
        clock.set("2026-09-29");
        submit(about(firm.code(), grade(firm), ""), Visitor.anybody());
        refused("objection-open-already", () -> submit(about(firm.code(), grade(firm), ""), Visitor.anybody()));
        for (int already = 2; already < ChallengeGate.EACH_NETWORK; already++) {
            refused("objection-open-already", () -> submit(about(firm.code(), grade(firm), ""), Visitor.anybody()));
        }
        refused("challenges-too-many", () -> submit(about(firm.code(), grade(firm), ""), Visitor.anybody()));
        object(firm, grade(firm), "");
    }

    @Test
    void takesOneOfThoseThatArriveAtTheSameTime() throws Exception {
        Subject firm = firm(23);
        var wanted = about(firm.code(), grade(firm), "");
        var own = subject(firm.code());
        List<Callable<Objecting.Submitted>> all =
                Collections.nCopies(4, () -> objecting.submit(wanted, noFiles(), own));
        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(all))
                    .filteredOn(one -> one.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }
    }

    @Test
    void looksIntoFilesAndKeepsThemSealedForTheirTerm() throws Exception {
        Subject firm = firm(17);
        var wanted = about(firm.code(), grade(firm), "");
        var own = subject(firm.code());
        var acting = List.of(new EvidenceFile("a.pdf", EvidenceTests.pdf("<< /S /JavaScript >>")));
        refused("evidence-active", () -> objecting.submit(wanted, acting, own));
        refused("evidence-type", () -> objecting.submit(wanted, List.of(new EvidenceFile("a.pdf", new byte[9])), own));
        var submitted = objecting.submit(
                wanted,
                List.of(new EvidenceFile("a.pdf", EvidenceTests.PDF), new EvidenceFile("b.png", EvidenceTests.PNG)),
                own);
        UUID id = idOf(submitted);
        assertThat(evidence.bytes(id, 1)).contains(EvidenceTests.PDF);
        assertThat(evidence.of(id)).extracting(Evidence.Kept::type).containsExactly("application/pdf", "image/png");
        assertThat(sealing.words(id)).isEqualTo(wanted.words());
        assertThat(database.sql()
                        .sql("select count(*) from objection_file where strpos(encode(sealed, 'escape'), '%PDF') > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        clock.set("2028-10-01");
        evidence.destroyOld(LocalDate.now(clock));
        assertThat(evidence.bytes(id, 1)).isEmpty();
    }

    @Test
    void saysNothingOfWhatTheVisitorDoesNotSee() throws Exception {
        Subject firm = firm(18);
        var unknown = new NewObjection(firm.code(), ITEM, new UUID(0, 7).toString(), "", "other", "Something.", "");
        refused("objection-unknown-record", () -> objecting.submit(unknown, noFiles(), Visitor.anybody()));
        var words = new NewObjection(firm.code(), "", "", "", "other", "no", "");
        refused("objection-words", () -> objecting.submit(words, noFiles(), Visitor.anybody()));
        assertThat(get("/objections/new?subject=" + firm.code())).contains("甲乙路桥有限公司", "Send");
    }

    private Subject firm(int number) throws Exception {
        String code = enterprise(7_000 + number);
        send(
                "registration",
                "market-regulation",
                REGISTRATIONS + code + ",甲乙路桥有限公司,存续,2010-05-06,,5000,2020-01-02,4812\n");
        send(ITEM, "transport", grades(code));
        return subjects.requested(code);
    }

    private static String grades(String code) {
        return GRADES + "甲乙路桥有限公司,%s,施工,D,40,2026-03-15\n".formatted(code);
    }

    private void send(String item, String unit, String text) throws Exception {
        assertThat(batches.find(ended(item, unit, text)).orElseThrow().counts().accepted())
                .isEqualTo(1);
    }

    private UUID ended(String item, String unit, String text) throws Exception {
        var submission = new Batches.Submission(item, unit, Batch.Mode.DELTA, null, "tests", null, "test.csv");
        UUID id = batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id();
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (!batches.find(id).orElseThrow().state().ended() && Instant.now().isBefore(limit)) {
            Thread.sleep(20);
        }
        return id;
    }

    private void awaitTheCopy(String participant, UUID decidedBy) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (isAsked(participant, decidedBy) && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
        }
    }

    private boolean isAsked(String participant, UUID decidedBy) {
        return database.sql()
                .sql("""
                select exists (select 1 from removal_confirmation c join removal r on r.id = c.removal
                                where r.decided_by = ? and c.participant = ? and c.state = 'open')
                """)
                .param(decidedBy)
                .param(participant)
                .query(Boolean.class)
                .single();
    }

    /** The letters of a case in order, each with what holds of it. */
    private List<String> states(UUID id) {
        return database.sql()
                .sql("""
                select d.kind || case when d.superseded_at is null then ' valid' else ' superseded' end
                  from document d join document_content c on c.document = d.id where c.about = ? order by d.kind
                """)
                .param(Objection.page(id))
                .query(String.class)
                .list();
    }

    private UUID object(Subject firm, Statement record, String field) {
        return submit(about(firm.code(), record, field), subject(firm.code()));
    }

    private UUID submit(NewObjection wanted, Visitor visitor) {
        return idOf(objecting.submit(wanted, noFiles(), visitor));
    }

    private UUID idOf(Objecting.Submitted submitted) {
        return objections
                .find(submitted.number(), sealing.token(submitted.key()))
                .orElseThrow()
                .id();
    }

    private void answer(UUID id, String event) {
        answering.act(id, wish("accept", ""), CLERK);
        answering.act(id, wish(event, "So it is."), CLERK);
    }

    private Objection find(UUID id) {
        return objections.find(id).orElseThrow();
    }

    private Statement grade(Subject firm) {
        return record(firm, ITEM);
    }

    private Statement registration(Subject firm) {
        return record(firm, "registration");
    }

    private Statement record(Subject firm, String item) {
        return records.of(firm.id(), LocalDate.now(clock), knowledge.latest()).stream()
                .filter(statement -> statement.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private long points(Subject firm) {
        return evaluations.present(firm).orElseThrow().evaluation().points();
    }

    private AnswerRate rate(String unit, String kind) {
        return rates.since(LocalDate.of(2026, 7, 1)).stream()
                .filter(rate -> rate.unit().equals(unit)
                        && rate.kind().equals(kind)
                        && rate.quarter().equals("2026-Q3"))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** What the archive for a check of one's own says of the records of the item. */
    private String selfCheck(String code) throws Exception {
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/subjects/" + code + "/self-check.zip"));
        try (HttpClient client = HttpClient.newHttpClient();
                var archive = new ZipInputStream(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                        .body())) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().equals("records/" + ITEM + ".csv")) {
                    return new String(archive.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + path.replace("更名公路", "%E6%9B%B4%E5%90%8D%E5%85%AC%E8%B7%AF")))
                .header("Accept-Language", "en")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
