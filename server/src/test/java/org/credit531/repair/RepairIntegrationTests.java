package org.credit531.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.repair.Applicants.CENTRE;
import static org.credit531.repair.Applicants.CLERK;
import static org.credit531.repair.Applicants.OTHER_REGION;
import static org.credit531.repair.Applicants.OTHER_UNIT;
import static org.credit531.repair.Applicants.receipt;
import static org.credit531.repair.Applicants.signed;
import static org.credit531.repair.Applicants.subject;
import static org.credit531.repair.Firms.MARKET;
import static org.credit531.repair.Firms.PENALTY;
import static org.credit531.repair.Firms.await;
import static org.credit531.repair.Firms.number;
import static org.credit531.testing.Organisations.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.Scope;
import org.credit531.access.Visitor;
import org.credit531.calendar.DayTurn;
import org.credit531.calendar.DayTurned;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.documents.Documents;
import org.credit531.documents.LetterTexts;
import org.credit531.evaluation.Evaluations;
import org.credit531.language.DataFiles;
import org.credit531.record.Contests;
import org.credit531.record.RecordReplaced;
import org.credit531.record.Statement;
import org.credit531.removal.NewRemoval;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.Removals;
import org.credit531.subject.Subject;
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
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** From the penalty to its notice, the application and its end everywhere. */
@PlatformTest(properties = {"credit531.repair.pause=1h", "credit531.removal.pause=1s"})
@Import({ClockSettings.class, Firms.class})
class RepairIntegrationTests {

    @Autowired
    private Firms firms;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Applying applying;

    @Autowired
    private Deciding deciding;

    @Autowired
    private JdbcRepairs repairs;

    @Autowired
    private JdbcDecisions decisions;

    @Autowired
    private NotingDecisions noting;

    @Autowired
    private TellingDecisions telling;

    @Autowired
    private CheckingConditions conditions;

    @Autowired
    private RepairRules rules;

    @Autowired
    private RepairRates rates;

    @Autowired
    private ShowingRepairs showing;

    @Autowired
    private Commitments commitments;

    @Autowired
    private RepairFiles proof;

    @Autowired
    private Removals removals;

    @Autowired
    private Cases cases;

    @Autowired
    private Documents documents;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private DayTurn turn;

    @Autowired
    private RepairTerms terms;

    @Autowired
    private FollowingRepairs following;

    @Autowired
    private Contests contests;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void begin() {
        firms.begin();
    }

    @Test
    void walksFromThePenaltyToItsEndEverywhere() throws Exception {
        Subject firm = firms.punished(1, "罚款");
        Statement penalty = penalty(firm);
        NotingDecisions.SCOPE.run(noting::note);
        assertThat(notices(firm, "repair-known-general")).isEqualTo(1);
        clock.set("2026-07-07");
        assertThatThrownBy(() -> apply(firm, penalty)).isInstanceOfSatisfying(RequestProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo("repair-too-early");
            assertThat(problem.message(Locale.ENGLISH)).contains("2026-07-08");
        });
        assertThat(checklist(penalty))
                .contains("Shortest period: Not met: The shortest period is not over: apply from 2026-07-08 on.");
        clock.set("2026-07-08");
        UUID id = apply(firm, penalty);
        assertThat(firms.get("/subjects/" + firm.code()))
                .as("an application changes nothing yet")
                .contains(number(1));
        long before = points(firm);
        deciding.act(id, "accept", "", CLERK);
        deciding.act(id, "grant", "", CLERK);
        assertThat(cases.state(id)).isEqualTo("granted");
        assertThat(firms.get("/subjects/" + firm.code())).doesNotContain(number(1));
        assertThat(firms.get("/api/v1/subjects/" + firm.code() + "/records")).doesNotContain(PENALTY);
        assertThat(points(firm)).isGreaterThan(before);
        assertThat(listed(firm)).as("lists and searches show the same").isEqualTo(points(firm));
        assertThat(documents.about("/repairs/cases/" + id)).hasSize(1);
        assertThat(notices(firm, "repair-granted")).isEqualTo(1);
        assertThat(firms.punish(1, "罚款").counts().quarantined())
                .as("it does not come back")
                .isEqualTo(1);
        assertThat(reasons()).contains("removed-before");
        await(() -> decisions.find(PENALTY, penalty.recordKey()).isEmpty());
    }

    @Test
    void runsDeadlinesAcrossNationalDay() throws Exception {
        Subject firm = firms.punished(3, "罚款");
        clock.set("2026-09-28");
        UUID id = apply(firm, penalty(firm));
        assertThat(find(id).days().dueOn()).as("29, 30 September, 8 October").isEqualTo("2026-10-08");
        deciding.act(id, "accept", "", CLERK);
        assertThat(find(id).days().dueOn()).isEqualTo("2026-10-16");
        clock.set("2026-10-16");
        turn.run();
        assertThat(cases.state(id)).isEqualTo("accepted");
        deciding.act(id, "extend", "The receipt is checked with the bank.", CLERK);
        assertThat(find(id).days().dueOn()).isEqualTo("2026-10-30");
    }

    @Test
    void runsDeadlinesAcrossSpringFestival() throws Exception {
        Subject firm = firms.punished(4, "罚款");
        clock.set("2027-02-03");
        UUID id = apply(firm, penalty(firm));
        deciding.act(id, "accept", "", CLERK);
        assertThat(find(id).days().dueOn())
                .as("4, 11, 12, 15 to 19, 22 and 23 February")
                .isEqualTo("2027-02-23");
    }

    @Test
    void tellsTheCentreOfALateUnitAndGrantsNothingByTheClock() throws Exception {
        Subject firm = firms.punished(5, "罚款");
        clock.set("2026-09-28");
        UUID id = apply(firm, penalty(firm));
        clock.set("2026-10-09");
        turn.run();
        assertThat(cases.state(id)).isEqualTo("overdue");
        assertThat(firms.get("/subjects/" + firm.code())).contains(number(5));
        assertThat(notices(firm, "repair-late-told")).isEqualTo(1);
        assertThat(database.sql()
                        .sql("select count(*) from notice where kind = 'repair-late-unit'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(rates.latest()).anyMatch(rate -> rate.unit().equals(MARKET) && rate.late() > 0);
        refused("workflow-not-yours", () -> deciding.act(id, "grant", "", CENTRE));
        deciding.act(id, "grant", "", CLERK);
        assertThat(firms.get("/subjects/" + firm.code())).doesNotContain(number(5));
    }

    @Test
    void letsTheCentreRepairOnReviewWhatTheUnitRefused() throws Exception {
        Subject firm = firms.punished(6, "罚款");
        clock.set("2026-09-01");
        UUID id = apply(firm, penalty(firm));
        deciding.act(id, "accept", "", CLERK);
        deciding.act(id, "refuse", "The receipt is not legible.", CLERK);
        assertThat(firms.get("/subjects/" + firm.code())).contains(number(6));
        assertThat(LetterTexts.of(platform, documents.about("/repairs/cases/" + id)))
                .contains("可以在 2026-09-29（含当日）之前申请复核", "A review can be asked for until 2026-09-29")
                .contains("对决定不服的，可以在申请页面申请复核", "other remedies of the law remain");
        refused("workflow-not-yours", () -> deciding.act(id, "ask-review", "why", CLERK));
        deciding.act(id, "ask-review", "It is legible.", subject(firm.code()));
        refused("workflow-not-yours", () -> deciding.act(id, "overrule", "so", CLERK));
        deciding.act(id, "overrule", "It is.", CENTRE);
        assertThat(cases.state(id)).isEqualTo("overruled");
        assertThat(firms.get("/subjects/" + firm.code())).doesNotContain(number(6));
        assertThat(rates.latest()).anyMatch(rate -> rate.overruled() > 0);
        await(() -> !isAsked("documents", id));
        assertThat(letters(id)).as("the refusal tells a record that is gone").containsExactly("superseded", "valid");
        assertThat(firms.get("/repairs")).contains("Granted on review");
    }

    @Test
    void closesARefusalThatNobodyWantsReviewed() throws Exception {
        Subject firm = firms.punished(7, "罚款");
        clock.set("2026-09-01");
        UUID id = apply(firm, penalty(firm));
        deciding.act(id, "accept", "", CLERK);
        deciding.act(id, "refuse", "Not paid.", CLERK);
        refused("repair-open-already", () -> apply(firm, penalty(firm)));
        clock.set("2026-11-02");
        turn.run();
        assertThat(cases.state(id)).isEqualTo("closed");
        assertThat(cases.state(apply(firm, penalty(firm))))
                .as("better prepared")
                .isEqualTo("submitted");
    }

    @Test
    void isDecidedByTheUnitThatDeterminedItAndByNobodyElse() throws Exception {
        Subject firm = firms.punished(8, "罚款");
        clock.set("2026-09-01");
        UUID id = apply(firm, penalty(firm));
        for (Visitor other : List.of(OTHER_UNIT, OTHER_REGION, CENTRE, subject(firm.code()))) {
            refused("workflow-not-yours", () -> deciding.act(id, "accept", "", other));
        }
        refused("unknown-case", () -> deciding.act(id, "withdraw", "", subject(enterprise(99))));
        refused("repair-unknown-record", () -> applying.wanted(PENALTY, new UUID(0, 7), subject(firm.code())));
        Subject other = firms.punished(9, "罚款");
        Statement others = penalty(other);
        refused("repair-unknown-record", () -> applying.wanted(PENALTY, others.recordKey(), subject(firm.code())));
        refused(
                "repair-unknown-record",
                () -> applying.wanted(
                        "registration", firms.record(firm, "registration").recordKey(), subject(firm.code())));
    }

    @Test
    void isDecidedByTheProgramOfItsUnitInTheNameOfAnOfficial() throws Exception {
        Subject firm = firms.punished(40, "罚款");
        clock.set("2026-09-01");
        UUID id = apply(firm, penalty(firm));
        String path = "/api/v1/repairs/cases/" + id;
        Program unit = Program.of(platform, "repair-unit", "330000-" + MARKET, Set.of(Scope.values()));
        assertThat(unit.get("/api/v1/repairs/cases?state=submitted").body()).contains(id.toString(), firm.code());
        assertThat(unit.get("/api/v1/repairs/cases?open=false").body()).doesNotContain(id.toString());
        var shown = unit.json(path);
        assertThat(shown.get("words").asString()).isEqualTo(signed().words());
        assertThat(shown.get("repair").get("category").asString()).isEqualTo("general");
        assertThat(unit.get(path + "/files/1").statusCode()).isEqualTo(200);
        assertThat(unit.post(path + "/accept", "{}").statusCode()).isEqualTo(422);
        String official = "{\"official\":\"样本经办\"}";
        Program city = Program.of(platform, "repair-other", "330300-" + MARKET, Set.of(Scope.values()));
        assertThat(city.post(path + "/accept", official).statusCode()).isEqualTo(404);
        assertThat(unit.post(path + "/accept", official).body()).contains("\"state\":\"accepted\"");
        assertThat(unit.post(path + "/grant", official).body()).contains("\"state\":\"granted\"", "样本经办 (repair-unit)");
        assertThat(firms.get("/subjects/" + firm.code())).doesNotContain(number(40));
    }

    @Test
    void isAppliedForAndWithdrawnByTheProgramOfTheSubjectAlone() throws Exception {
        Subject firm = firms.punished(41, "罚款");
        Subject other = firms.punished(42, "罚款");
        clock.set("2026-09-01");
        Program own = Program.ofSubject(platform, "repair-own", firm.code());
        String cases = "/api/v1/repairs/cases";
        var form = Map.of(
                "item",
                PENALTY,
                "recordKey",
                penalty(firm).recordKey().toString(),
                "words",
                signed().words(),
                "signer",
                signed().signer(),
                "agreed",
                "true");
        var applied = own.form(cases, form, receipt().getFirst().bytes());
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(201);
        String path = applied.headers().firstValue("Location").orElseThrow();
        UUID others = apply(other, penalty(other));
        assertThat(own.get(cases).body()).contains(firm.code()).doesNotContain(other.code());
        assertThat(own.get(cases + "/" + others).statusCode()).isEqualTo(404);
        assertThat(own.post(cases + "/" + others + "/withdraw", "").statusCode())
                .isEqualTo(404);
        assertThat(own.post(path + "/accept", "").statusCode()).isEqualTo(403);
        assertThat(own.post(path + "/withdraw", "").body()).contains("\"state\":\"withdrawn\"");
        assertThat(own.json(cases).get("cases")).as("open").isEmpty();
        assertThat(own.json(cases + "?open=false").get("cases")).hasSize(1);
        Program unit = Program.of(platform, "repair-clerks", "330000-" + MARKET, Set.of(Scope.values()));
        assertThat(unit.form(cases, form, receipt().getFirst().bytes()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesOneOpenApplicationAboutARecord() throws Exception {
        Subject firm = firms.punished(10, "罚款");
        clock.set("2026-09-01");
        UUID id = apply(firm, penalty(firm));
        refused("repair-open-already", () -> apply(firm, penalty(firm)));
        deciding.act(id, "withdraw", "", subject(firm.code()));
        assertThat(cases.state(apply(firm, penalty(firm)))).isEqualTo("submitted");
    }

    @Test
    void asksForProofWordsAndASignedCommitmentAndKeepsThemSealed() throws Exception {
        Subject firm = firms.punished(11, "罚款");
        clock.set("2026-09-01");
        Statement penalty = penalty(firm);
        var own = subject(firm.code());
        var key = penalty.recordKey();
        refused("repair-proof", () -> applying.apply(PENALTY, key, signed(), List.of(), own));
        var unsigned = new NewRepair("罚款已经缴清。", "样本甲", false);
        refused("repair-commitment", () -> applying.apply(PENALTY, key, unsigned, receipt(), own));
        var nobody = new NewRepair("罚款已经缴清。", "", true);
        refused("repair-commitment", () -> applying.apply(PENALTY, key, nobody, receipt(), own));
        refused("repair-words", () -> applying.apply(PENALTY, key, new NewRepair("缴", "样本甲", true), receipt(), own));
        UUID id = apply(firm, penalty);
        assertThat(commitments.words(id)).isEqualTo(signed().words());
        assertThat(commitments.commitment(id)).contains("诚信经营", "样本甲 2026-09-01");
        assertThat(repairs.signed(id).orElseThrow().hash()).isEqualTo(Commitments.hash(commitments.commitment(id)));
        assertThat(proof.of(id)).extracting(RepairFiles.Kept::type).containsExactly("image/png");
        assertThat(proof.bytes(id, 1)).contains(receipt().getFirst().bytes());
    }

    @Test
    void barsWhatTheRuleNeverRepairsAndWhoIsListed() throws Exception {
        Subject revoked = firms.punished(12, "吊销许可证件");
        clock.set("2028-01-03");
        refused("repair-never", () -> apply(revoked, penalty(revoked)));
        assertThat(checklist(penalty(revoked))).contains("A record that can be repaired: Not met");
        clock.set("2026-04-10");
        Subject listed = firms.punished(13, "罚款");
        firms.list(listed);
        clock.set("2026-09-01");
        refused("repair-listed", () -> apply(listed, penalty(listed)));
        assertThat(checklist(penalty(listed))).contains("On no list of serious dishonesty: Not met");
    }

    @Test
    void looksAtTheConditionsAgainWhenTheUnitGrants() throws Exception {
        Subject firm = firms.punished(18, "罚款");
        clock.set("2026-09-01");
        UUID id = apply(firm, penalty(firm));
        deciding.act(id, "accept", "", CLERK);
        firms.list(firm);
        refused("repair-listed", () -> deciding.act(id, "grant", "", CLERK));
        assertThat(cases.state(id)).isEqualTo("accepted");
        assertThat(firms.get("/subjects/" + firm.code())).contains(number(18));
    }

    @Test
    void endsWhenTheRecordGoesByAnotherWay() throws Exception {
        Subject firm = firms.punished(14, "罚款");
        clock.set("2026-09-01");
        Statement penalty = penalty(firm);
        UUID id = apply(firm, penalty);
        transaction.executeWithoutResult(status -> removals.remove(new NewRemoval(
                PENALTY, penalty.recordKey(), RemovalGround.OBJECTION, "zj-2018:30", UUID.randomUUID())));
        await(() -> cases.state(id).equals("ended"));
        assertThat(find(id).days().dueOn()).isNull();
        assertThat(notices(firm, "repair-ended")).isEqualTo(1);
    }

    @Test
    void endsWhenTheLongestPeriodIsOver() throws Exception {
        Subject firm = firms.punished(31, "警告");
        UUID id = apply(firm, penalty(firm));
        clock.set("2026-07-07");
        turn.run();
        assertThat(cases.state(id)).as("the record is there").isEqualTo("overdue");
        clock.set("2026-07-08");
        turn.run();
        assertThat(cases.state(id)).isEqualTo("ended");
        assertThat(find(id).days().dueOn()).isNull();
        turn.run();
        assertThat(notices(firm, "repair-ended")).as("once").isEqualTo(1);
    }

    @Test
    void upholdsNoRefusalThatNobodyMade() throws Exception {
        Subject firm = firms.punished(32, "罚款");
        clock.set("2026-09-28");
        UUID id = apply(firm, penalty(firm));
        clock.set("2026-10-09");
        turn.run();
        deciding.act(id, "ask-review", "Nobody answers.", subject(firm.code()));
        refused("repair-nothing-refused", () -> deciding.act(id, "uphold", "so", CENTRE));
        deciding.act(id, "refuse", "The receipt is not legible.", CLERK);
        assertThat(cases.state(id)).as("late, the unit still decides").isEqualTo("refused");
        deciding.act(id, "ask-review", "It is legible.", subject(firm.code()));
        refused("repair-refused-already", () -> deciding.act(id, "refuse", "It is not.", CLERK));
        deciding.act(id, "grant", "", CLERK);
        assertThat(cases.state(id)).isEqualTo("granted");
    }

    @Test
    void letsWhoWasRefusedApplyAgainAtOnce() throws Exception {
        Subject firm = firms.punished(33, "罚款");
        clock.set("2026-09-01");
        UUID id = apply(firm, penalty(firm));
        deciding.act(id, "accept", "", CLERK);
        deciding.act(id, "refuse", "Not paid.", CLERK);
        deciding.act(id, "withdraw", "", subject(firm.code()));
        assertThat(cases.state(apply(firm, penalty(firm)))).isEqualTo("submitted");
    }

    @Test
    void isNotBarredByAListingWhoseUseIsStopped() throws Exception {
        Subject firm = firms.punished(34, "罚款");
        firms.list(firm);
        clock.set("2026-09-01");
        refused("repair-listed", () -> apply(firm, penalty(firm)));
        Statement listing = firms.record(firm, "serious-dishonesty");
        transaction.executeWithoutResult(status -> contests.stop(
                UUID.randomUUID(),
                new Contests.Contested(firm.id(), listing.item(), listing.recordKey(), ""),
                LocalDate.of(2026, 9, 1)));
        assertThat(cases.state(apply(firm, penalty(firm)))).isEqualTo("submitted");
    }

    @Test
    void makesTheLetterAnewForACorrectedRecordAndDestroysItWithTheNotice() throws Exception {
        Subject firm = firms.punished(35, "罚款");
        NotingDecisions.SCOPE.run(noting::note);
        Statement first = penalty(firm);
        Decision decision = decisions.find(PENALTY, first.recordKey()).orElseThrow();
        String code = Objects.requireNonNull(transaction.execute(status -> telling.letter(firm, first)));
        firms.punish(35, "警告;罚款");
        Statement second = penalty(firm);
        assertThat(second.recordKey()).isEqualTo(first.recordKey());
        assertThat(transaction.<String>execute(status -> telling.letter(firm, second)))
                .isNotEqualTo(code);
        assertThat(documents.about(decision.page())).hasSize(2);
        assertThat(firms.get("/documents/" + code)).contains("The information it tells has been corrected.");
        int noted = Objects.requireNonNull(
                transaction.execute(status -> telling.forget(List.of(PENALTY), List.of(first.recordKey()), "pipl:47")));
        assertThat(noted).isEqualTo(1);
        assertThat(documents.about(decision.page())).isEmpty();
    }

    @Test
    void followsARecordInWhosePlaceACorrectionPutAnother() throws Exception {
        Subject firm = firms.punished(36, "罚款");
        NotingDecisions.SCOPE.run(noting::note);
        UUID before = penalty(firm).recordKey();
        UUID successor = UUID.randomUUID();
        transaction.executeWithoutResult(status -> events.publishEvent(new RecordReplaced(PENALTY, before, successor)));
        assertThat(decisions.find(PENALTY, before)).isEmpty();
        assertThat(decisions.find(PENALTY, successor)).isPresent();
    }

    @Test
    void destroysItsLettersWhenACaseIsForgotten() throws Exception {
        Subject firm = firms.punished(37, "罚款");
        clock.set("2026-09-01");
        UUID id = apply(firm, penalty(firm));
        deciding.act(id, "accept", "", CLERK);
        deciding.act(id, "grant", "", CLERK);
        assertThat(documents.about("/repairs/cases/" + id)).hasSize(1);
        LocalDate later = LocalDate.of(2026, 9, 2)
                .plusMonths(terms.on(LocalDate.of(2026, 9, 1)).keepMonths());
        transaction.executeWithoutResult(status -> following.on(new DayTurned(later)));
        assertThat(repairs.find(id)).isEmpty();
        assertThat(documents.about("/repairs/cases/" + id)).isEmpty();
    }

    @Test
    void tellsOfNewDecisionsAndOfNoOthers() throws Exception {
        clock.set("2026-07-20");
        Subject firm = firms.punished(15, "罚款");
        NotingDecisions.SCOPE.run(noting::note);
        assertThat(notices(firm, "repair-known-general")).as("decided long ago").isZero();
        assertThat(decisions.find(PENALTY, penalty(firm).recordKey())).isEmpty();
        clock.set("2026-04-10");
        Subject other = firms.punished(16, "警告;罚款");
        firms.punish(16, "罚款");
        NotingDecisions.SCOPE.run(noting::note);
        NotingDecisions.SCOPE.run(noting::note);
        assertThat(notices(other, "repair-known-general"))
                .as("once, also where it was corrected")
                .isEqualTo(1);
    }

    @Test
    void servesTheNoticeTogetherWithTheDecision() throws Exception {
        Subject firm = firms.punished(17, "罚款");
        NotingDecisions.SCOPE.run(noting::note);
        Statement penalty = penalty(firm);
        Decision decision = decisions.find(PENALTY, penalty.recordKey()).orElseThrow();
        assertThat(decision.unit()).isEqualTo(MARKET);
        String code = Objects.requireNonNull(transaction.execute(
                status -> telling.letter(firm, telling.present(decision).orElseThrow())));
        assertThat(transaction.<String>execute(status -> telling.letter(firm, penalty)))
                .as("one letter, whoever asks for it")
                .isEqualTo(code);
        assertThat(documents.about(decision.page())).hasSize(1);
        var service = new Decision.Service(LocalDate.of(2026, 4, 10), "post");
        assertThat(decisions.served(PENALTY, penalty.recordKey(), service, "clerk"))
                .isTrue();
        assertThat(decisions.served(PENALTY, penalty.recordKey(), service, "clerk"))
                .isFalse();
        assertThat(decisions.list(true, null, 50))
                .anyMatch(one -> one.recordKey().equals(penalty.recordKey()));
        assertThat(decisions.list(false, null, 50))
                .noneMatch(one -> one.recordKey().equals(penalty.recordKey()));
    }

    @Test
    void showsTheRulesToEverybody() throws Exception {
        assertThat(firms.get("/repairs")).contains("NDRC order 36", "NDRC order 58", "3 months", "36 months");
        assertThat(firms.get("/api/v1/repairs/rules")).contains("\"rule\":\"ndrc-36\"", "\"maximum\":12");
        assertThat(firms.get("/api/v1/repairs/rates")).contains("\"rates\":[");
    }

    /** What the data name is there: a misspelt field would never say anything. */
    @Test
    void namesItemsAndFieldsOfTheCatalogue() {
        RuleBook book = DataFiles.read("repair/rules.yaml", RuleBook.class).getFirst();
        for (Rule rule : book.rules()) {
            for (Falls line : rule.falls()) {
                line.fields().forEach(field -> requireField(String.valueOf(line.item()), field));
            }
        }
        book.never().forEach(one -> one.fields().forEach(field -> requireField(one.item(), field)));
        book.never().forEach(one -> assertThat(catalogue.item(one.item())).isPresent());
        book.lists().forEach(one -> requireField(one.item(), one.until()));
        book.performed().forEach(one -> requireField(one.item(), one.field()));
    }

    private void requireField(String code, String field) {
        Item item = catalogue.require(code);
        assertThat(item.field(field)).as(code + " " + field).isPresent();
    }

    private UUID apply(Subject firm, Statement penalty) {
        return applying.apply(PENALTY, penalty.recordKey(), signed(), receipt(), subject(firm.code()));
    }

    private List<String> checklist(Statement statement) {
        return showing.conditions(rules.of(statement), conditions.of(statement), Locale.ENGLISH).stream()
                .map(line -> line.what() + ": " + line.state().label() + ": " + line.how())
                .map(line -> line.startsWith("A record") || line.startsWith("On no")
                        ? line.replaceAll("Not met: .*", "Not met")
                        : line)
                .toList();
    }

    private Repair find(UUID id) {
        return repairs.find(id).orElseThrow();
    }

    private Statement penalty(Subject firm) {
        return firms.record(firm, PENALTY);
    }

    private long points(Subject firm) {
        return evaluations.present(firm).orElseThrow().evaluation().points();
    }

    private long listed(Subject firm) {
        return evaluations.results(List.of(firm.id())).get(firm.id()).points();
    }

    private long notices(Subject firm, String kind) {
        return database.sql()
                .sql("select count(*) from notice where addressee = :subject and kind = :kind")
                .param("subject", firm.id().value().toString())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** Whether a copy has not confirmed yet what a case has removed. */
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

    /** What holds of the letters of a case. */
    private List<String> letters(UUID id) {
        return database.sql()
                .sql("""
                select case when d.superseded_at is null then 'valid' else 'superseded' end as state
                  from document d join document_content c on c.document = d.id where c.about = ? order by state
                """)
                .param("/repairs/cases/" + id)
                .query(String.class)
                .list();
    }

    private List<String> reasons() {
        return database.sql()
                .sql("select distinct code from quarantined_row")
                .query(String.class)
                .list();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
