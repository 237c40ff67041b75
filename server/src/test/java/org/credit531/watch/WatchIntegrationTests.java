package org.credit531.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.audit.LookUps;
import org.credit531.calendar.DayTurn;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.CountingStatements;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.credit531.workflow.Workflows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The watch over a real ledger: caps, alerts with their entries, samples that nobody chooses. */
@PlatformTest
@Import(ClockSettings.class)
class WatchIntegrationTests {

    private static final Visitor SUPERVISOR = official("anna", Role.SUPERVISOR, "330000-development-reform");

    @Autowired
    private Watching watching;

    @Autowired
    private LookUpCaps caps;

    @Autowired
    private Allowing allowing;

    @Autowired
    private JdbcAlerts alerts;

    @Autowired
    private JdbcReviews reviews;

    @Autowired
    private Cases cases;

    @Autowired
    private LookUps lookUps;

    @Autowired
    private WatchSettings settings;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Workflows workflows;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Ledger ledger;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void setClock() {
        clock.set("2026-11-25");
    }

    @AfterEach
    void comeBack() {
        clock.set("2026-11-23");
    }

    @Test
    void asksOnceAboutWhatIsUnusualAndShowsTheEntries() throws InterruptedException {
        var clerk = official("copying", Role.UNIT_CLERK, "330102-transport");
        look(clerk, 45);
        watch();
        var first = alertOf("copying");
        assertThat(first.rule()).isEqualTo("many-subjects");
        assertThat(first.unit()).isEqualTo("330102-transport");
        assertThat(lookUps.numbered(alerts.entries(first.id())))
                .hasSize(45)
                .allSatisfy(entry -> assertThat(entry.visitor()).isEqualTo("copying"));
        look(clerk, 5);
        watch();
        assertThat(alertOf("copying").entries()).as("added to the same alert").isEqualTo(50);
        answer(first.id(), "accept");
        look(clerk, 3);
        watch();
        assertThat(alerts.about("copying"))
                .as("what was answered is not asked again")
                .hasSize(1);
        look(clerk, 45);
        watch();
        assertThat(alerts.about("copying")).as("but what is new").hasSize(2);
    }

    /** The questions are the same for one account and for twenty; only what is found has writes of its own. */
    @Test
    void asksTheSameNumberOfQuestionsForManyAccounts() throws InterruptedException {
        var statements = new CountingStatements(dataSource);
        var counted = new Watching(
                settings,
                lookUps,
                subjects,
                new JdbcAlerts(JdbcClient.create(statements), clock),
                cases,
                workflows,
                clock);
        look(official("asked-before", Role.UNIT_CLERK, "330102-transport"), 45);
        watch();
        int ofOne = questions(
                counted, statements, () -> look(official("asked-before", Role.UNIT_CLERK, "330102-transport"), 1));
        int ofTwenty = questions(
                counted,
                statements,
                () -> IntStream.range(0, 20)
                        .forEach(number ->
                                look(official("one of many " + number, Role.UNIT_CLERK, "330102-transport"), 1)));
        assertThat(ofTwenty).isLessThanOrEqualTo(ofOne);
    }

    /** How many it takes to watch what was just looked at; again where the platform's own watch was quicker. */
    private int questions(Watching counted, CountingStatements statements, Runnable looks) throws InterruptedException {
        for (int tries = 0; tries < 20; tries++) {
            looks.run();
            awaitChain();
            statements.taken();
            if (counted.next()) {
                return statements.taken();
            }
        }
        throw new AssertionError("the platform's own watch was quicker each time");
    }

    @Test
    void saysNothingOfAUsualDay() throws InterruptedException {
        look(official("diligent", Role.UNIT_CLERK, "330102-transport"), 20);
        watch();
        assertThat(alerts.about("diligent")).isEmpty();
    }

    @Test
    void letsNobodyAnswerAboutHimself() throws InterruptedException {
        var watched = official("late", Role.SUPERVISOR, "330000-development-reform");
        look(watched, 45);
        watch();
        var alert = alertOf("late");
        var own = Acting.in(watched, alert.account(), alert.unit());
        assertThat(own).containsExactly(Acting.OFFICIAL);
        refused("workflow-not-yours", () -> cases.move(alert.id(), new Deed("accept", own, "late", "fine")));
        assertThat(Acting.in(official("far", Role.SUPERVISOR, "330300-development-reform"), "x", "330102-transport"))
                .as("of another city")
                .isEmpty();
    }

    @Test
    void refusesLookUpsOverTheCapUntilASecondPersonAllowsMore() {
        var lender = official("busy", Role.LENDER, "330300-banks");
        look(lender, 59);
        caps.require(lender, anotherSubject());
        look(lender, 1);
        refused("look-up-cap", () -> caps.require(lender, anotherSubject()));
        refused("allowance-range", () -> allowing.ask(lender, 0, 2, "a campaign"));
        var wish = allowing.ask(lender, 70, 2, "a campaign");
        refused("workflow-not-yours", () -> allowing.decide(wish, "grant", "", lender));
        allowing.decide(wish, "grant", "", SUPERVISOR);
        caps.require(lender, anotherSubject());
        look(lender, 10);
        refused("look-up-cap", () -> caps.require(lender, anotherSubject()));
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        caps.require(lender, anotherSubject());
        assertThatThrownBy(() -> database.sql()
                        .sql("update watch_allowance set granted_by = account where case_id = ?")
                        .param(wish)
                        .update())
                .rootCause()
                .hasMessageContaining("watch_second_person");
    }

    @Test
    void capsSubjectsAndNotHowOftenEachIsLookedAt() {
        var known = Act.lookUp(AuditEvent.SUBJECT_LOOKED_UP, UUID.randomUUID(), "known");
        var own = Act.lookUp(AuditEvent.SUBJECT_LOOKED_UP, UUID.randomUUID(), "own");
        var firm = Visitor.account("firm", Membership.of("330300", "banks"), "own", Set.of(Role.LENDER));
        for (int number = 0; number < 3; number++) {
            ledger.record(own, firm);
            ledger.record(known, firm);
        }
        look(firm, 58);
        caps.require(firm, anotherSubject());
        look(firm, 1);
        refused("look-up-cap", () -> caps.require(firm, anotherSubject()));
        refused(
                "look-up-cap",
                () -> caps.require(firm, List.of(known, anotherSubject().getFirst())));
        caps.require(firm, List.of(known));
        caps.require(firm, List.of(own, known));
    }

    @Test
    void capsPeopleAndNotPrograms() {
        var program = Visitor.client("program", "transport", Set.of(Role.UNIT_CLERK), Set.of());
        look(program, 130);
        caps.require(program, anotherSubject());
        caps.require(Visitor.anybody(), anotherSubject());
    }

    @Test
    void drawsASampleOfEachUnitOnceAWeek() {
        look(official("one", Role.UNIT_CLERK, "330103-water"), 200);
        look(official("two", Role.UNIT_CLERK, "330104-water"), 2);
        clock.set("2026-11-29");
        turn.run();
        assertThat(drawn("330103-water")).as("the week is not over").isEmpty();
        clock.set("2026-11-30");
        turn.run();
        turn.run();
        assertThat(drawn("330103-water")).hasSize(4);
        assertThat(drawn("330104-water")).hasSize(2);
        var review = drawn("330103-water").getFirst();
        assertThat(review.due()).isEqualTo("2026-12-14");
        var entries = lookUps.numbersByUnit(
                        review.week().atStartOfDay(clock.getZone()).toInstant(), clock.instant())
                .get("330103-water");
        assertThat(Sample.draw(
                        entries, 4, reviews.seed(review.week(), review.unit()).orElseThrow()))
                .as("drawn again from its seed")
                .isEqualTo(drawn("330103-water").stream().map(Review::entry).toList());
    }

    private List<Review> drawn(String unit) {
        return reviews.numbered(cases.in(DrawingSamples.WORKFLOW, Set.of("drawn"))).stream()
                .filter(review -> review.unit().equals(unit))
                .toList();
    }

    private void answer(UUID alert, String event) {
        var parts = Acting.in(SUPERVISOR, "copying", "330102-transport");
        cases.move(alert, new Deed(event, parts, SUPERVISOR.name(), "a campaign, ordered by the head"));
    }

    private Alert alertOf(String account) {
        return alerts.numbered(alerts.about(account)).getFirst();
    }

    private static List<Act> anotherSubject() {
        return List.of(Act.lookUp(AuditEvent.SUBJECT_LOOKED_UP, UUID.randomUUID(), "code"));
    }

    private void look(Visitor visitor, int times) {
        IntStream.range(0, times).forEach(number -> {
            clock.advance(Duration.ofMillis(100));
            var subject = UUID.randomUUID();
            ledger.record(Act.lookUp(AuditEvent.SUBJECT_LOOKED_UP, subject, "code"), visitor);
        });
    }

    /** When everything has its place in the chain. */
    private void watch() throws InterruptedException {
        awaitChain();
        for (int tries = 0; tries < 9_000 && (watching.next() || isBehind()); tries++) {
            Thread.sleep(20);
        }
        assertThat(isBehind()).isFalse();
    }

    private void awaitChain() throws InterruptedException {
        for (int tries = 0; tries < 9_000 && waiting() > 0; tries++) {
            Thread.sleep(20);
        }
        assertThat(waiting()).isZero();
    }

    /** The platform watches every half minute itself, and what it is about nobody else takes. */
    private boolean isBehind() {
        long position = database.sql()
                .sql("select position from watch_progress")
                .query(Long.class)
                .single();
        return lookUps.after(position, 1).end() != position;
    }

    private long waiting() {
        return database.sql()
                .sql("select count(*) from ledger_pending")
                .query(Long.class)
                .single();
    }

    private static Visitor official(String name, Role role, String unit) {
        return Visitor.account(name, new Membership(unit), null, Set.of(role));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
