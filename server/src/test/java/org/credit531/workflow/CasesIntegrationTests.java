package org.credit531.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.Ledger;
import org.credit531.calendar.WorkingDays;
import org.credit531.testing.DatabaseTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases go through their states one after the other, by whom and how their table says, and nothing is rewritten. */
@DatabaseTest
class CasesIntegrationTests {

    private final SettableClock clock = SettableClock.at("2026-11-23");
    private final StringBuilder entered = new StringBuilder();
    private TestDatabase database;
    private Cases cases;

    @BeforeEach
    void prepare() {
        database = TestDatabase.fresh();
        var jdbc = JdbcClient.create(database.application());
        var workflows = new Workflows();
        var deadlines = new Deadlines(new Periods(new WorkingDays(), Periods.files()), workflows, clock);
        cases = new MovingCases(
                workflows,
                new JdbcCases(jdbc, clock),
                deadlines,
                new Listening(),
                event -> entered.append(event),
                clock);
    }

    @Test
    void goFromStateToStateWithAnEntryForEachStep() {
        var id = cases.open("unusual-look-up", Deed.byThePlatform("raise"));
        assertThat(cases.move(id, deed("ask", "supervisor", "anna", "why?"))).isEqualTo("asked");
        assertThat(cases.move(id, deed("explain", "official", "bo", "an order")))
                .isEqualTo("explained");
        assertThat(cases.move(id, deed("accept", "supervisor", "anna", "seen it")))
                .isEqualTo("accepted");
        assertThat(cases.steps(id)).extracting(Step::event).containsExactly("raise", "ask", "explain", "accept");
        assertThat(cases.steps(id)).extracting(Step::by).containsExactly("", "anna", "bo", "anna");
        assertThat(cases.in("unusual-look-up", Set.of("accepted"))).containsExactly(id);
        assertThat(cases.in("unusual-look-up", Set.of("asked"))).isEmpty();
        assertThat(cases.among(List.of(id), Set.of("accepted"))).containsOnly(Map.entry(id, "accepted"));
        assertThat(cases.among(List.of(id), Set.of("asked"))).isEmpty();
        assertThat(entered.toString()).contains(id + " raise", id + " ask", id + " explain", id + " accept");
    }

    @Test
    void refuseWhatIsNotNowOrNotTheirsOrHasNoReason() {
        var id = cases.open("unusual-look-up", Deed.byThePlatform("raise"));
        refused("workflow-not-now", () -> cases.move(id, deed("explain", "official", "bo", "early")));
        refused("workflow-not-yours", () -> cases.move(id, deed("accept", "official", "bo", "mine")));
        refused("workflow-remark", () -> cases.move(id, deed("accept", "supervisor", "anna", "  ")));
        refused("workflow-remark", () -> cases.move(id, deed("accept", "supervisor", "anna", "x".repeat(2001))));
        refused("unknown-case", () -> cases.move(UUID.randomUUID(), deed("accept", "supervisor", "anna", "x")));
        assertThat(cases.state(id)).isEqualTo("new");
    }

    @Test
    void wantASecondPersonWhereTheirTableDoes() {
        var id = cases.open("look-up-allowance", deed("ask", "official", "bo", "a campaign"));
        refused("workflow-same-person", () -> cases.move(id, deed("grant", "approver", "BO", "")));
        assertThat(cases.move(id, deed("grant", "approver", "anna", ""))).isEqualTo("granted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update workflow_step set to_state = 'accepted'",
                "delete from workflow_step",
                "delete from workflow_case",
                "update workflow_case set workflow = 'x'"
            })
    void areNeverRewrittenByTheApplication(String change) {
        cases.open("unusual-look-up", Deed.byThePlatform("raise"));
        assertThatThrownBy(() ->
                        JdbcClient.create(database.application()).sql(change).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void areForgottenWhenTheyEndedLongAgoAndNotWhileTheyAreOpen() {
        var ended = cases.open("unusual-look-up", Deed.byThePlatform("raise"));
        cases.move(ended, deed("accept", "supervisor", "anna", "seen it"));
        var open = cases.open("unusual-look-up", Deed.byThePlatform("raise"));
        var other = cases.open("look-up-allowance", deed("ask", "official", "bo", "a campaign"));
        cases.move(other, deed("refuse", "approver", "anna", "no"));
        clock.set("2027-11-23");
        var later = cases.open("unusual-look-up", Deed.byThePlatform("raise"));
        cases.move(later, deed("accept", "supervisor", "anna", "seen it"));

        var told = new ArrayList<UUID>();
        var before = clock.instant().minus(Duration.ofDays(30));
        assertThat(cases.forget("unusual-look-up", before, told::addAll)).isEqualTo(1);
        assertThat(told).containsExactly(ended);
        assertThat(cases.states(List.of(ended, open, other, later)).keySet())
                .containsExactlyInAnyOrder(open, other, later);
        assertThat(cases.steps(ended)).isEmpty();
        assertThat(entered.toString()).contains("unusual-look-up 1");
        assertThat(cases.forget("unusual-look-up", before, told::addAll)).isZero();
    }

    /** A case that moved on another instance after it had been chosen. */
    @Test
    void areNotForgottenOnceTheyHaveMovedAgain() {
        var id = cases.open("unusual-look-up", Deed.byThePlatform("raise"));
        var stored = new JdbcCases(JdbcClient.create(database.application()), clock);
        stored.forget(List.of(id), clock.instant().minus(Duration.ofDays(1)));
        assertThat(cases.state(id)).isEqualTo("new");
    }

    @Test
    void doNotJumpInTheDatabaseEither() {
        var id = cases.open("unusual-look-up", Deed.byThePlatform("raise"));
        assertThatThrownBy(() -> step(id, 2, "explained", "accepted"))
                .rootCause()
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> step(id, 3, "new", "accepted")).rootCause().hasMessageContaining("foreign key");
        assertThatThrownBy(() -> step(id, 1, "new", "accepted")).rootCause().hasMessageContaining("check constraint");
    }

    private void step(UUID id, int number, String from, String to) {
        database.sql()
                .sql("""
                        insert into workflow_step (case_id, number, prior, event, from_state, to_state, by_whom, at, remark)
                        values (?, ?, ?, 'x', ?, ?, 'x', now(), '')
                        """)
                .params(id, number, number == 1 ? null : number - 1, from, to)
                .update();
    }

    private static Deed deed(String event, String actor, String by, String remark) {
        return new Deed(event, Set.of(actor), by, remark);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** Keeps what would be entered. */
    private final class Listening implements Ledger {

        @Override
        public void record(Act act) {
            entered.append(act.resource()).append('\n');
        }

        @Override
        public void record(Act act, Visitor visitor) {
            record(act);
        }

        @Override
        public void lookUp(Act act) {
            record(act);
        }

        @Override
        public void erase(long number, String article) {
            throw new UnsupportedOperationException();
        }
    }
}
