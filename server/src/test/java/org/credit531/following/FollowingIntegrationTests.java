package org.credit531.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.individualBusiness;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.credit531.access.ActingAs;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.accounts.AccountNames;
import org.credit531.catalogue.Catalogue;
import org.credit531.evaluation.Evaluations;
import org.credit531.identifiers.Uscc;
import org.credit531.notices.Notices;
import org.credit531.record.Disclosure;
import org.credit531.record.Intake;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.StatedRecord;
import org.credit531.subject.PartyCode;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.Organisations;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Who follows an organisation is told once a day of what everybody sees, and never that something has gone. */
@PlatformTest
@Import(ClockSettings.class)
class FollowingIntegrationTests {

    private static final String ACCOUNT = "lender";
    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);

    @Autowired
    private Following following;

    @Autowired
    private TellingFollowers telling;

    @Autowired
    private PublicFacts facts;

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Disclosure disclosure;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private JdbcFollowed followed;

    @Autowired
    private AccountNames accounts;

    @Autowired
    private Notices inbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private Subject firm;

    @BeforeEach
    void follow() {
        database.sql().sql("delete from followed").update();
        database.sql().sql("delete from following_choice").update();
        clock.set("2026-11-23");
        take("registration", registration(enterprise(1)));
        take("registration", registration(enterprise(2)));
        firm = subjects.byCode(enterprise(1)).orElseThrow();
        following.begin(ACCOUNT, firm);
    }

    @Test
    void isToldOnceADayOfNewRecords() {
        long before = notices(ACCOUNT);
        take("honour", honour("一"));
        tell("2026-11-23");
        assertThat(notices(ACCOUNT)).as("on the day on which it began").isEqualTo(before);
        tell("2026-11-24");
        assertThat(notices(ACCOUNT)).isEqualTo(before + 1);
        take("honour", honour("二"));
        tell("2026-11-24");
        assertThat(notices(ACCOUNT)).as("a second time on a day").isEqualTo(before + 1);
        tell("2026-11-25");
        assertThat(notices(ACCOUNT)).isEqualTo(before + 2);
    }

    @Test
    void isNotToldThatARecordHasGone() {
        take("honour", honour("三"));
        tell("2026-11-24");
        Seen seen = seen();
        database.sql()
                .sql("delete from statement where item = 'honour' and party_code = ?")
                .param(enterprise(1))
                .update();
        PublicFacts.Fact fact =
                Objects.requireNonNull(facts.of(List.of(firm.id())).get(firm.id()));
        assertThat(fact.latestRecord()).isPositive();
        assertThat(fact.hasNewRecord(seen)).isFalse();
        assertThat(fact.hasNewName(seen)).isFalse();
    }

    @Test
    void doesNotSeeTheGradeOfAnIndividualBusinessWhateverItSeesElsewhere() {
        take("registration", registration(individualBusiness(3)));
        SubjectId shop = subjects.byCode(individualBusiness(3)).orElseThrow().id();
        Visitor centre = Visitor.account("centre", null, Role.CREDIT_CENTRE);
        assertThat(ActingAs.call(centre, () -> evaluations.results(List.of(shop))))
                .as("what the centre sees elsewhere")
                .containsOnlyKeys(shop);
        var seen = ActingAs.call(centre, () -> facts.of(List.of(shop)));
        assertThat(seen).containsOnlyKeys(shop);
        assertThat(seen.values()).extracting(fact -> fact.seen().grade()).containsExactly("");
    }

    @Test
    void isToldThoughAnotherCannotBe() {
        Subject other = subjects.byCode(enterprise(2)).orElseThrow();
        following.begin("first", other);
        long before = notices(ACCOUNT);
        take("honour", honour("四"));
        day("2026-11-24");
        assertThatThrownBy(tellingWithout(other.id())::tell)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("no facts");
        assertThat(notices(ACCOUNT)).isEqualTo(before + 1);
    }

    private TellingFollowers tellingWithout(SubjectId broken) {
        var failing = new PublicFacts(subjects, records, evaluations, disclosure, knowledge, clock) {
            @Override
            Map<SubjectId, Fact> of(List<SubjectId> asked) {
                if (asked.contains(broken)) {
                    throw new IllegalArgumentException("no facts");
                }
                return super.of(asked);
            }
        };
        return new TellingFollowers(followed, failing, inbox, accounts, transaction, clock);
    }

    @Test
    void isNotToldWhileItIsDisabled() {
        database.sql()
                .sql("insert into account (name, created_at, disabled_at) values ('gone', now(), now())")
                .update();
        following.begin("gone", firm);
        take("honour", honour("五"));
        tell("2026-11-24");
        assertThat(notices("gone")).isZero();
        database.sql()
                .sql("update account set disabled_at = null where name = 'gone'")
                .update();
        telling.tell();
        assertThat(notices("gone")).as("once it is enabled again").isEqualTo(1);
        database.sql().sql("delete from account where name = 'gone'").update();
    }

    @Test
    void seesAnotherGradeAndName() {
        var fact = new PublicFacts.Fact(firm, new Seen(9, "good", "乙"), false, 4);
        assertThat(fact.hasNewGrade(new Seen(9, "medium", "乙"))).isTrue();
        assertThat(fact.hasNewName(new Seen(9, "good", "甲"))).isTrue();
        assertThat(fact.hasNewRecord(new Seen(4, "good", "乙"))).isFalse();
        assertThat(fact.hasNewRecord(new Seen(3, "good", "乙"))).isTrue();
    }

    @Test
    void seesNoOtherGradeWhileTheEvaluationIsSwitchedOff() {
        var before = new Seen(9, "good", "甲");
        var fact = new PublicFacts.Fact(firm, new Seen(10, "", "甲"), true, 4);
        assertThat(fact.hasNewGrade(before)).isFalse();
        assertThat(fact.seenAfter(before)).isEqualTo(new Seen(10, "good", "甲"));
    }

    @Test
    void endsAfterItsTermAndIsForgotten() {
        assertThat(following.find(ACCOUNT, firm.id())).isPresent();
        clock.set("2027-11-23");
        assertThat(following.find(ACCOUNT, firm.id())).isEmpty();
        tell("2027-11-23");
        assertThat(database.sql()
                        .sql("select count(*) from followed")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(following.of(ACCOUNT)).isEmpty();
    }

    @Test
    void isToldOnceThatItEndsSoon() {
        long before = notices(ACCOUNT, "followed-ending");
        tell("2027-11-08");
        assertThat(notices(ACCOUNT, "followed-ending")).isEqualTo(before);
        tell("2027-11-10");
        assertThat(notices(ACCOUNT, "followed-ending")).isEqualTo(before + 1);
        tell("2027-11-11");
        assertThat(notices(ACCOUNT, "followed-ending")).as("of the same end").isEqualTo(before + 1);
    }

    @Test
    void isToldThatItEndsThoughItChoosesAnotherRhythmMeanwhile() {
        long before = notices(ACCOUNT, "followed-ending");
        following.choose(ACCOUNT, Rhythm.WEEKLY);
        tell("2027-11-08");
        clock.set("2027-11-11");
        following.choose(ACCOUNT, Rhythm.DAILY);
        tell("2027-11-11");
        assertThat(notices(ACCOUNT, "followed-ending")).isEqualTo(before + 1);
    }

    @Test
    void isToldThatItEndsWhileEvaluationsAreUnderWay() {
        long before = notices(ACCOUNT, "followed-ending");
        day("2027-11-10");
        tellingWhileEvaluating().tell();
        tellingWhileEvaluating().tell();
        assertThat(notices(ACCOUNT, "followed-ending")).isEqualTo(before + 1);
    }

    private TellingFollowers tellingWhileEvaluating() {
        var incomplete = new PublicFacts(subjects, records, evaluations, disclosure, knowledge, clock) {
            @Override
            boolean areComplete() {
                return false;
            }
        };
        return new TellingFollowers(followed, incomplete, inbox, accounts, transaction, clock);
    }

    @Test
    void isKnownToTheAccountAloneAndEndsAtItsWish() {
        assertThat(following.find("clerk", firm.id())).isEmpty();
        following.choose(ACCOUNT, Rhythm.WEEKLY);
        assertThat(following.rhythm(ACCOUNT)).isEqualTo(Rhythm.WEEKLY);
        following.end("clerk", firm.id());
        assertThat(following.of(ACCOUNT)).hasSize(1);
        following.endAll(ACCOUNT);
        assertThat(following.of(ACCOUNT)).isEmpty();
        assertThat(following.rhythm(ACCOUNT)).isEqualTo(Rhythm.DAILY);
        assertThat(entriesThatName(enterprise(1))).isZero();
    }

    @Test
    void isLimited() {
        fill();
        assertThatThrownBy(() ->
                        following.begin(ACCOUNT, subjects.byCode(enterprise(2)).orElseThrow()))
                .isInstanceOf(RequestProblem.class);
        following.begin(ACCOUNT, firm);
        assertThat(following.of(ACCOUNT)).hasSize(Following.MOST);
    }

    /** As many more as are missing to the limit. */
    private void fill() {
        List<String> codes = IntStream.range(100, 99 + Following.MOST)
                .mapToObj(Organisations::enterprise)
                .toList();
        take(
                "registration",
                codes.stream().map(FollowingIntegrationTests::registration).toArray(StatedRecord[]::new));
        codes.forEach(code -> following.begin(ACCOUNT, subjects.byCode(code).orElseThrow()));
    }

    private void tell(String day) {
        day(day);
        telling.tell();
    }

    /** The turn of the day opens the ledger's month beforehand; here days are jumped to. */
    private void day(String day) {
        database.openLedger(day);
        clock.set(day);
        await().atMost(Duration.ofSeconds(60)).until(facts::areComplete);
    }

    private Seen seen() {
        return following.find(ACCOUNT, firm.id()).orElseThrow().seen();
    }

    private long notices(String account) {
        return notices(account, "followed-changed");
    }

    private long notices(String account, String kind) {
        return database.sql()
                .sql("select count(*) from notice where kind = ? and addressee = ?")
                .param(kind)
                .param(account)
                .query(Long.class)
                .single();
    }

    private long entriesThatName(String code) {
        return database.sql().sql("""
                select count(*) from ledger_entry e join ledger_detail d on d.month = e.month and d.number = e.number
                 where e.event like 'following.%' and (d.resource like '%' || ? || '%' or d.subject is not null)
                """).param(code).query(Long.class).single();
    }

    private static StatedRecord honour(String title) {
        return stated(
                enterprise(1),
                new LinkedHashMap<>(Map.of("uscc", enterprise(1), "name", "甲公司", "title", title, "awarded-on", DAY)));
    }

    private static StatedRecord registration(String code) {
        return stated(
                code,
                new LinkedHashMap<>(Map.of(
                        "uscc", code, "name", "甲公司", "status", "active", "established-on", DAY, "approved-on", DAY)));
    }

    private static StatedRecord stated(String code, LinkedHashMap<String, Object> values) {
        return new StatedRecord(2, PartyCode.of(Uscc.of(code)), "甲公司", DAY, false, null, List.of(), false, values);
    }

    private void take(String item, StatedRecord... records) {
        String unit = catalogue.require(item).unit();
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(
                    new Intake.Header(UUID.randomUUID(), catalogue.require(item), Membership.provincial(unit)));
            for (StatedRecord record : records) {
                open.add(record);
            }
            open.merge(LocalDate.now((Clock) clock), false, refused -> {});
        });
    }
}
