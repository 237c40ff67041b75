package org.credit531.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.audit.LookUps;
import org.credit531.calendar.DayTurn;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the watch asked, drew and allowed has a term; what nobody has answered waits for an answer. */
@PlatformTest
@Import(ClockSettings.class)
class ForgettingCasesIntegrationTests {

    private static final Visitor SUPERVISOR = official("anna", Role.SUPERVISOR, "330000-development-reform");
    private static final String UNIT = "330102-transport";

    @Autowired
    private Watching watching;

    @Autowired
    private Allowing allowing;

    @Autowired
    private JdbcAlerts alerts;

    @Autowired
    private JdbcReviews reviews;

    @Autowired
    private JdbcAllowances allowances;

    @Autowired
    private Cases cases;

    @Autowired
    private LookUps lookUps;

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
    void forgetsAlertsReviewsAndAllowancesThreeYearsAfterTheirEnd() throws InterruptedException {
        look(official("answered", Role.UNIT_CLERK, UNIT), 45);
        look(official("waiting", Role.UNIT_CLERK, UNIT), 45);
        watch();
        var answered = alertOf("answered");
        var waiting = alertOf("waiting");
        var entries = alerts.entries(answered.id());
        move(answered.id(), "accept");
        var allowance = allowing.ask(official("busy", Role.LENDER, "330300-banks"), 70, 2, "a campaign");
        allowing.decide(allowance, "grant", "", SUPERVISOR);
        clock.set("2026-11-30");
        turn.run();
        var drawn = reviews.numbered(cases.in(DrawingSamples.WORKFLOW, Set.of("drawn")));
        assertThat(drawn).isNotEmpty();
        drawn.forEach(review -> move(review.id(), "confirm"));

        clock.set("2029-11-25");
        turn.run();
        assertThat(alerts.find(answered.id())).as("until the day is over").isPresent();
        assertThat(allowances.find(allowance)).isPresent();

        clock.set("2029-11-26");
        turn.run();
        assertThat(alerts.find(answered.id())).isEmpty();
        assertThat(allowances.find(allowance)).isEmpty();
        assertThat(cases.states(List.of(answered.id(), allowance))).isEmpty();
        assertThat(lookUps.numbered(entries)).as("the ledger has its own term").hasSize(45);
        assertThat(reviews.numbered(ids(drawn))).hasSameSizeAs(drawn);

        clock.set("2029-12-01");
        turn.run();
        assertThat(reviews.numbered(ids(drawn))).isEmpty();
        assertThat(reviews.seed(LocalDate.of(2026, 11, 23), UNIT))
                .as("nor the sample")
                .isEmpty();
        assertThat(alerts.find(waiting.id())).as("nobody has answered").isPresent();
        assertThat(cases.state(waiting.id())).isEqualTo("new");
        assertThat(forgotten())
                .containsExactly("unusual-look-up 1", "look-up-allowance 1", "purpose-review " + drawn.size());
    }

    private static List<UUID> ids(List<Review> drawn) {
        return drawn.stream().map(Review::id).toList();
    }

    private List<String> forgotten() {
        return database.sql().sql("""
                        select d.resource from ledger_entry e join ledger_detail d using (month, number)
                         where e.event = 'workflow.forgotten' order by e.number
                        """).query(String.class).list();
    }

    private void move(UUID id, String event) {
        var parts = Acting.in(SUPERVISOR, "answered", UNIT);
        cases.move(id, new Deed(event, parts, SUPERVISOR.name(), "a campaign, ordered by the head"));
    }

    private Alert alertOf(String account) {
        return alerts.numbered(alerts.about(account)).getFirst();
    }

    private void look(Visitor visitor, int times) {
        IntStream.range(0, times).forEach(number -> {
            clock.advance(Duration.ofMillis(100));
            ledger.record(Act.lookUp(AuditEvent.SUBJECT_LOOKED_UP, UUID.randomUUID(), "code"), visitor);
        });
    }

    private void watch() throws InterruptedException {
        for (int tries = 0; tries < 9_000 && (waiting() > 0 || watching.next() || isBehind()); tries++) {
            Thread.sleep(20);
        }
        assertThat(waiting()).isZero();
        assertThat(isBehind()).isFalse();
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
}
