package org.credit531.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.credit531.access.ActingAs;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.calendar.DayTurned;
import org.credit531.collection.Batches;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Each party of an engagement hears of what concerns it, once, and nobody of what does not. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class TellingPartiesIntegrationTests {

    private static final String CENTRE = "330000-credit-centre";
    private static final String END = "2026-11-25";
    private static final AtomicInteger NUMBERS = new AtomicInteger(60);
    private static final Visitor FIRST = centre("telling-first");
    private static final Visitor SECOND = centre("telling-second");

    @Autowired
    private Engaging engaging;

    @Autowired
    private EndingRooms ending;

    @Autowired
    private SubmittingModels models;

    @Autowired
    private BeginningRuns beginning;

    @Autowired
    private CalculatingRuns calculating;

    @Autowired
    private ReleasingRuns releasing;

    @Autowired
    private JdbcRuns runs;

    @Autowired
    private Authorising authorising;

    @Autowired
    private Subjects subjects;

    @Autowired
    private TestDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Batches batches;

    @BeforeEach
    void sendFirms() throws Exception {
        clock.set("2026-11-23");
        if (subjects.byCode(EvaluatedFirms.SHOP).isEmpty()) {
            new EvaluatedFirms(batches).send();
        }
        database.sql().sql("delete from notice where kind like 'room-%'").update();
    }

    @Test
    void tellsTheCentreWhatWaitsAndWhoProposedThatItWasRefused() {
        String party = party();
        UUID id = propose(party);
        assertThat(told("room-proposed", "unit", CENTRE)).isEqualTo(1);
        as(SECOND, () -> engaging.decide(id, false, SECOND));
        assertThat(told("room-refused", "account", FIRST.name())).isEqualTo(1);
        assertThat(toldToSubject(party)).as("it never held").isZero();
        assertThat(all()).isEqualTo(2);
    }

    @Test
    void tellsTheThirdPartyWhatBecameOfItsModels() {
        String party = party();
        UUID id = approved(party);
        assertThat(told("room-approved", "subject", key(party))).isEqualTo(1);
        Visitor own = own(party);
        UUID wrong = ActingAs.call(own, () -> models.submit(id, RoomModels.fair(), own));
        assertThat(told("room-model-submitted", "unit", CENTRE)).isEqualTo(1);
        as(SECOND, () -> models.decide(wrong, false, "It reads too much", SECOND));
        assertThat(told("room-model-refused", "subject", key(party))).isEqualTo(1);
        UUID right = ActingAs.call(own, () -> models.submit(id, RoomModels.fair(), own));
        as(SECOND, () -> models.decide(right, true, "", SECOND));
        assertThat(told("room-model-admitted", "subject", key(party))).isEqualTo(1);
    }

    @Test
    void tellsBothSidesThatTheResultOfARunWaits() {
        String party = party();
        UUID id = approved(party);
        Visitor own = own(party);
        UUID model = ActingAs.call(own, () -> models.submit(id, RoomModels.fair(), own));
        as(SECOND, () -> models.decide(model, true, "", SECOND));
        UUID run = ActingAs.call(own, () -> beginning.begin(id, model, List.of(), own));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> runs.find(run).orElseThrow().state() == RoomRun.State.CALCULATED);
        assertThat(told("room-run-calculated", "unit", CENTRE)).isEqualTo(1);
        assertThat(told("room-run-waits", "subject", key(party))).isEqualTo(1);
        calculating.run(run);
        assertThat(told("room-run-calculated", "unit", CENTRE)).as("once").isEqualTo(1);
        as(SECOND, () -> releasing.release(run, SECOND));
        assertThat(told("room-run-released", "subject", key(party))).isEqualTo(1);
    }

    @Test
    void tellsTheThirdPartyThatNothingCameOut() {
        String party = party();
        fails(party, RoomModels.hidden());
        assertThat(told("room-run-failed", "subject", key(party))).isEqualTo(1);
        assertThat(told("room-run-fault", "unit", CENTRE))
                .as("the model was at fault")
                .isZero();
    }

    @Test
    void tellsTheCentreWhereThePlatformWasAtFault() {
        String party = party();
        database.sql()
                .sql("alter table room_run add constraint broken check (state <> 'calculated') not valid")
                .update();
        try {
            fails(party, RoomModels.fair());
        } finally {
            database.sql().sql("alter table room_run drop constraint broken").update();
        }
        assertThat(told("room-run-failed", "subject", key(party))).isEqualTo(1);
        assertThat(told("room-run-fault", "unit", CENTRE)).isEqualTo(1);
    }

    private void fails(String party, String text) {
        UUID id = approved(party);
        Visitor own = own(party);
        UUID model = ActingAs.call(own, () -> models.submit(id, text, own));
        as(SECOND, () -> models.decide(model, true, "", SECOND));
        UUID run = ActingAs.call(own, () -> beginning.begin(id, model, List.of(), own));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> runs.find(run).orElseThrow().state() == RoomRun.State.FAILED);
    }

    @Test
    void tellsWhoeverHadAllowedItThatItHasEnded() {
        String party = party();
        UUID id = approved(party);
        String firm = party();
        String other = party();
        authorise(id, firm);
        authorise(id, other);
        as(own(other), () -> authorising.withdraw(id, own(other)));
        as(FIRST, () -> ending.end(id));
        assertThat(told("room-ended", "subject", key(party))).isEqualTo(1);
        assertThat(told("room-ended-authorised", "subject", key(firm))).isEqualTo(1);
        assertThat(toldToSubject(other)).as("it had withdrawn").isZero();
    }

    @Test
    void tellsTheThirdPartyAloneWhenItsLastDayIsOver() {
        String party = party();
        UUID id = approved(party);
        String firm = party();
        authorise(id, firm);
        clock.set(END);
        ending.on(new DayTurned(LocalDate.parse(END)));
        assertThat(told("room-ended", "subject", key(party))).isEqualTo(1);
        assertThat(toldToSubject(firm)).as("it had said that day itself").isZero();
    }

    private static Visitor centre(String name) {
        return Visitor.account(name, (Membership) null, null, Set.of(Role.CREDIT_CENTRE));
    }

    private static Visitor own(String code) {
        return Visitor.account("own", (Membership) null, code, Set.of(Role.SUBJECT));
    }

    private static void as(Visitor visitor, Runnable act) {
        ActingAs.call(visitor, () -> {
            act.run();
            return true;
        });
    }

    /** Another firm each time. */
    private String party() {
        return EvaluatedFirms.code(NUMBERS.getAndIncrement());
    }

    private UUID propose(String party) {
        var wanted = new Engaging.Wanted(
                party,
                "示例信用服务机构",
                "示例招标的资格审查",
                "合同 2026-1",
                List.of("registration", "annual-report", "administrative-penalty", "tax-credit-grade"),
                LocalDate.parse(END),
                3);
        return ActingAs.call(FIRST, () -> engaging.propose(wanted, FIRST));
    }

    private UUID approved(String party) {
        UUID id = propose(party);
        as(SECOND, () -> engaging.decide(id, true, SECOND));
        return id;
    }

    private void authorise(UUID engagement, String firm) {
        as(own(firm), () -> authorising.give(engagement, LocalDate.parse(END), own(firm)));
    }

    private String key(String code) {
        return subjects.byCode(code).orElseThrow().id().value().toString();
    }

    private long told(String kind, String to, String addressee) {
        return database.sql()
                .sql("select count(*) from notice where kind = :kind and to_whom = :to and addressee = :addressee")
                .param("kind", kind)
                .param("to", to)
                .param("addressee", addressee)
                .query(Long.class)
                .single();
    }

    private long toldToSubject(String code) {
        return database.sql()
                .sql("select count(*) from notice where kind like 'room-%' and addressee = :addressee")
                .param("addressee", key(code))
                .query(Long.class)
                .single();
    }

    private long all() {
        return database.sql()
                .sql("select count(*) from notice where kind like 'room-%'")
                .query(Long.class)
                .single();
    }
}
